package org.incidentatlas.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps tokens. A method that cannot reach the database throws {@link org.incidentatlas.ledger.StoreUnavailable}. */
public interface TokenStore {

    /** Adds the token; false, and nothing is changed, when its id or its name was given before. */
    boolean add(Token token);

    Optional<Token> find(String id);

    /** Every token ever given, revoked ones included, oldest first, then by id. */
    List<Token> all();

    /** Notes the day as the last one the token was used on. */
    void used(String id, LocalDate day);

    /** Takes the token back; false when there is none, or it was taken back before. */
    boolean revoke(String id, Instant at);
}
