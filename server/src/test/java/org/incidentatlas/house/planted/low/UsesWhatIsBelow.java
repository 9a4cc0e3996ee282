package org.incidentatlas.house.planted.low;

import org.incidentatlas.house.planted.high.Allowed;

/** Breaks a rule on purpose: it uses a package on a line below. */
public record UsesWhatIsBelow(Allowed[] below) {}
