package org.incidentatlas.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens in a list. */
final class TokensInMemory implements TokenStore {

    final List<Token> kept = new ArrayList<>();

    @Override
    public boolean add(Token token) {
        return kept.stream().noneMatch(each -> each.name().equals(token.name())) && kept.add(token);
    }

    @Override
    public Optional<Token> find(String id) {
        return kept.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    @Override
    public List<Token> all() {
        return List.copyOf(kept);
    }

    @Override
    public void used(String id, LocalDate day) {
        kept.replaceAll(token -> token.id().equals(id)
                ? new Token(id, token.name(), token.role(), token.hash(), token.created(), day, token.revoked())
                : token);
    }

    @Override
    public boolean revoke(String id, Instant at) {
        boolean counts = find(id).filter(token -> !token.isRevoked()).isPresent();
        kept.replaceAll(token -> token.id().equals(id)
                ? new Token(id, token.name(), token.role(), token.hash(), token.created(), token.lastUsed(), at)
                : token);
        return counts;
    }
}
