package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidentatlas.boundaries.UnitLink.Kind;

/** Puts changes that are known from lists on top of computed links, in either direction of time. */
final class KnownLinks {

    private final BoundaryIndex from;
    private final BoundaryIndex to;

    KnownLinks(BoundaryIndex from, BoundaryIndex to) {
        this.from = from;
        this.to = to;
    }

    List<UnitLink> onTopOf(List<UnitLink> computed, List<KnownLink> known) {
        List<UnitLink> links = new ArrayList<>(computed);
        for (KnownLink change : known) {
            if (!change.country().equals(from.set().country())) {
                continue;
            }
            if (change.isBefore(from) && change.isAfter(to)) {
                put(change.link(), links);
            } else if (change.isBefore(to) && change.isAfter(from)) {
                put(change.link().inverse(), links);
            }
        }
        return links;
    }

    private static void put(UnitLink known, List<UnitLink> links) {
        if (links.stream().anyMatch(link -> isDivision(link) && concernsSame(known, link))) {
            // Outlines show more than a list of codes does.
            return;
        }
        Double shareOfFrom = null;
        Double shareOfTo = null;
        for (UnitLink link : List.copyOf(links)) {
            boolean samePair = Objects.equals(link.from(), known.from()) && Objects.equals(link.to(), known.to());
            if (samePair) {
                shareOfFrom = link.shareOfFrom();
                shareOfTo = link.shareOfTo();
            }
            if (samePair || isAlone(link, known)) {
                links.remove(link);
            }
        }
        links.add(new UnitLink(
                known.from(), known.to(), known.kind(), shareOfFrom, shareOfTo, known.reason(), known.source()));
    }

    private static boolean isDivision(UnitLink link) {
        return link.kind() == Kind.SPLIT || link.kind() == Kind.MERGED;
    }

    private static boolean concernsSame(UnitLink known, UnitLink link) {
        return (known.from() != null && known.from().equals(link.from()))
                || (known.to() != null && known.to().equals(link.to()));
    }

    /** A computed link that says of one of the units that it is in one set only. */
    private static boolean isAlone(UnitLink link, UnitLink known) {
        return (link.kind() == Kind.ADDED && Objects.equals(link.to(), known.to()))
                || (link.kind() == Kind.ABSENT && Objects.equals(link.from(), known.from()));
    }
}
