package org.incidentatlas.proposals;

import java.util.List;

/** One thing in which two incidents can be alike. Which of the two comes first makes no difference to the points. */
interface Aspect {

    /** In the order in which reasons are told. */
    List<Aspect> ALL = List.of(
            new DateAspect(),
            new PlaceAspect(),
            new PartyAspect(),
            new TypeAspect(),
            new FigureAspect(),
            new WordAspect(),
            new TargetAspect(),
            new OriginAspect());

    Clue compare(EventProfile one, EventProfile other);
}
