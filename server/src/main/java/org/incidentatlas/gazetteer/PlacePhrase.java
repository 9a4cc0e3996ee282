package org.incidentatlas.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phrase says of a place besides a name, before any name is looked up. */
sealed interface PlacePhrase {

    /** The names it speaks of, as written; none in "the north-east". */
    List<String> names();

    /**
     * "40 km west of Kunduz", "near Kunduz", "outside Kunduz", "west of Kunduz".
     *
     * @param name what it is measured from
     * @param distance as said, or null
     * @param direction as said, or null
     */
    record Beside(
            String name,
            @Nullable Distance distance,
            @Nullable Compass direction) implements PlacePhrase {
        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /** How two places mark out what lies between them. */
    enum Link {
        BETWEEN,
        ROAD,
        BORDER
    }

    /** "Between Kunduz and Baghlan", "on the road from Kunduz to Baghlan", "the border of Kunduz and Baghlan". */
    record Between(String first, String second, Link link) implements PlacePhrase {
        @Override
        public List<String> names() {
            return List.of(first, second);
        }
    }

    /** "Kabul-Jalalabad highway": named after its ends, or after one place. */
    record Road(String name) implements PlacePhrase {
        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /** "Pakistan border", "border area of Khost": the other side is not said. */
    record Edge(String name) implements PlacePhrase {
        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /**
     * "Southern Nangarhar", "the mountains of Kunar", "eastern Afghanistan", "the north-east".
     *
     * @param name of what it is a part, or null for the country that the text is about
     * @param part the word for the part, such as {@code south}, {@code central} or {@code mountains}
     * @param direction the same where it is one, else null
     */
    record Part(
            @Nullable String name, String part, @Nullable Compass direction) implements PlacePhrase {
        @Override
        public List<String> names() {
            return name == null ? List.of() : List.of(name);
        }
    }

    /** "The eastern province of Nangarhar": says where in the country the place lies, and nothing of where in the place. */
    record Described(String name) implements PlacePhrase {
        @Override
        public List<String> names() {
            return List.of(name);
        }
    }
}
