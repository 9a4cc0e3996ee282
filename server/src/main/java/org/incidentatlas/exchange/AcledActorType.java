package org.incidentatlas.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The eight types of actor, whose columns hold numbers in some files and words of several spellings in others. */
enum AcledActorType {
    STATE("state force"),
    REBEL("rebel group", "rebel force", "rebel"),
    POLITICAL_MILITIA("political militia"),
    IDENTITY_MILITIA("identity militia", "communal militia"),
    RIOTERS("rioter"),
    PROTESTERS("protester", "protestor"),
    CIVILIANS("civilian"),
    OTHER("external/other force", "external/other", "external/other forces", "other force", "external force", "other");

    private final List<String> words;

    AcledActorType(String... words) {
        this.words = List.of(words);
    }

    /** The number in files that hold numbers, 1 to 8. */
    int number() {
        return ordinal() + 1;
    }

    boolean isUnarmed() {
        return this == CIVILIANS || this == PROTESTERS;
    }

    static Optional<AcledActorType> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        for (AcledActorType type : values()) {
            String number = Integer.toString(type.number());
            if (word.equals(number)
                    || word.equals(number + ".0")
                    || type.words.stream().anyMatch(known -> word.equals(known) || word.equals(known + "s"))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether an interaction says what the two types say: the two digits, the lower first, a second 0 for one alone; or the two
     * words with a hyphen, or one with {@code only}. What cannot be read contradicts nothing.
     */
    static boolean agree(@Nullable String first, @Nullable String second, String interaction) {
        Optional<AcledActorType> one = parse(first);
        Optional<AcledActorType> other = parse(second);
        List<Integer> said =
                interaction.strip().matches("[0-9]{2}(\\.0)?") ? digits(interaction.strip()) : words(interaction);
        if (one.isEmpty() || said.isEmpty() || (second != null && !second.equals("0") && other.isEmpty())) {
            return true;
        }
        List<Integer> expected = new ArrayList<>(List.of(one.get().number()));
        other.ifPresent(type -> expected.add(type.number()));
        return expected.stream().sorted().toList().equals(said);
    }

    private static List<Integer> digits(String interaction) {
        List<Integer> said = new ArrayList<>();
        for (int at = 0; at < 2; at++) {
            if (interaction.charAt(at) != '0') {
                said.add(interaction.charAt(at) - '0');
            }
        }
        return said.stream().sorted().toList();
    }

    private static List<Integer> words(String interaction) {
        String text = interaction.toLowerCase(Locale.ROOT).replace(" only", "").replace("sole ", "");
        List<Integer> said = new ArrayList<>();
        for (String part : text.split("-", -1)) {
            Optional<AcledActorType> type = parse(part);
            if (type.isEmpty()) {
                return List.of();
            }
            said.add(type.get().number());
        }
        return said.stream().sorted().toList();
    }
}
