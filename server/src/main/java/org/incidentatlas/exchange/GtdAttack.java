package org.incidentatlas.exchange;

import java.util.Locale;
import java.util.Optional;

/** The types of attack with their numbers. Copied lists exist in another order, so the text decides. */
enum GtdAttack {
    ASSASSINATION(1, "Assassination"),
    ARMED_ASSAULT(2, "Armed Assault"),
    BOMBING(3, "Bombing/Explosion"),
    HIJACKING(4, "Hijacking"),
    BARRICADE(5, "Hostage Taking (Barricade Incident)"),
    KIDNAPPING(6, "Hostage Taking (Kidnapping)"),
    FACILITY(7, "Facility/Infrastructure Attack"),
    UNARMED(8, "Unarmed Assault"),
    UNKNOWN(9, "Unknown");

    private final int number;
    private final String text;

    GtdAttack(int number, String text) {
        this.number = number;
        this.text = text;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    static Optional<GtdAttack> ofText(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        for (GtdAttack attack : values()) {
            if (attack.text.toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(attack);
            }
        }
        return Optional.empty();
    }

    /** ACLED's type of event; an assault on soldiers, police or fighters is a battle. */
    String eventType(boolean armedTarget) {
        return switch (this) {
            case BOMBING -> "Explosions/Remote violence";
            case FACILITY -> "Strategic developments";
            case ARMED_ASSAULT, UNKNOWN -> armedTarget ? "Battles" : "Violence against civilians";
            case ASSASSINATION, HIJACKING, BARRICADE, KIDNAPPING, UNARMED -> "Violence against civilians";
        };
    }

    String subEventType(boolean armedTarget, boolean suicide) {
        return switch (this) {
            case BOMBING -> suicide ? "Suicide bomb" : "Remote explosive/landmine/IED";
            case FACILITY -> "Looting/property destruction";
            case HIJACKING, BARRICADE, KIDNAPPING -> "Abduction/forced disappearance";
            case ARMED_ASSAULT, UNKNOWN -> armedTarget ? "Armed clash" : "Attack";
            case ASSASSINATION, UNARMED -> "Attack";
        };
    }

    /** The nearest type of attack for words of ACLED. */
    static GtdAttack of(String eventType, String subEventType) {
        if (subEventType.equals("Abduction/forced disappearance")) {
            return KIDNAPPING;
        }
        return switch (eventType) {
            case "Explosions/Remote violence" -> BOMBING;
            case "Battles", "Violence against civilians" -> ARMED_ASSAULT;
            default -> UNKNOWN;
        };
    }
}
