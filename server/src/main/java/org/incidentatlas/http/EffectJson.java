package org.incidentatlas.http;

import java.util.List;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.Effect;
import org.jspecify.annotations.Nullable;

/** Writes how a control statement will stand, and what is done to other claims so that none says another thing of the same day. */
final class EffectJson {

    private EffectJson() {}

    /** @param statement null where one is taken back */
    static void write(JsonText json, @Nullable ControlStatement statement, List<Effect> effects) {
        if (statement instanceof ControlClaim claim) {
            days(json, "stands", claim);
        } else {
            json.field("stands", null);
        }
        json.array("effects");
        for (Effect effect : effects) {
            json.object().field("id", effect.id());
            if (effect instanceof Effect.Changed changed) {
                json.field("effect", "changed");
                days(json, "before", changed.before());
                days(json, "after", changed.after());
            } else if (effect instanceof Effect.Begun begun) {
                json.field("effect", "begun").field("before", null);
                days(json, "after", begun.after());
            } else if (effect instanceof Effect.Withdrawn withdrawn) {
                json.field("effect", "withdrawn");
                days(json, "before", withdrawn.before());
                json.field("after", null);
            }
            json.end();
        }
        json.end();
    }

    private static void days(JsonText json, String name, ControlClaim claim) {
        json.object(name)
                .field("status", claim.status())
                .field("holder", claim.holder())
                .field("scope", claim.scope())
                .field("valid_from", claim.when().from())
                .field("valid_to", claim.when().lastDay())
                .field("ended_by", claim.endedBy())
                .field("last_confirmed", claim.lastConfirmed())
                .end();
    }
}
