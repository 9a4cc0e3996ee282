package org.incidentatlas.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a record stands on as reported by a day.
 *
 * @param sources the sources that had told of it by then, each once
 * @param claimant who says so, when only a party itself or its enemy does, else null
 */
public record Footing(List<Source> sources, @Nullable String claimant) {

    public Footing {
        sources = List.copyOf(sources);
    }

    /** Whether all of it is the word of parties to the conflict. */
    public boolean isPartyOnly() {
        return claimant != null || all(Source::isPartysOwnWord);
    }

    /** Whether all of it was handed on by copies and encyclopaedias. */
    public boolean isCopiesOnly() {
        return all(Source::isHandedOn);
    }

    /** Whether the publisher of none of its sources was established. */
    public boolean isPublisherNotEstablished() {
        return all(source -> !source.publisherEstablished());
    }

    /** The first word of the list that is true. */
    public RestsOn restsOn() {
        if (isPartyOnly()) {
            return RestsOn.PARTY_ONLY;
        }
        if (isPublisherNotEstablished()) {
            return RestsOn.NOT_ESTABLISHED;
        }
        if (isCopiesOnly()) {
            return RestsOn.COPIES_ONLY;
        }
        return sources.size() == 1 ? RestsOn.SINGLE : RestsOn.SEVERAL;
    }

    /** Whose word it is, when it is only that of parties; empty where the sources do not say of whom. */
    public Set<String> parties() {
        Set<String> parties = new LinkedHashSet<>();
        if (claimant != null) {
            parties.add(claimant);
        } else if (isPartyOnly()) {
            sources.stream().map(Source::party).forEach(party -> {
                if (party != null) {
                    parties.add(party);
                }
            });
        }
        return parties;
    }

    /** Whether encyclopaedias are among the sources. */
    public boolean hasEncyclopaedia() {
        return sources.stream().anyMatch(source -> source.kind() == SourceKind.ENCYCLOPAEDIA);
    }

    private boolean all(Predicate<Source> what) {
        return !sources.isEmpty() && sources.stream().allMatch(what);
    }
}
