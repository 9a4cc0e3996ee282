package org.incidentatlas.intake.records;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that were given lately, so that rows that say the same are looked up once. For one thread. */
final class Lately<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20_000;

    Lately() {
        super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
