package org.incidentatlas.http;

/**
 * What the owner of the data folder may do, and how the owner is known.
 *
 * @param key what a command reads from the folder and presents
 * @param upkeep does what it asks for
 * @param incoming receives the files it hands over
 */
public record Ownership(String key, Upkeep upkeep, Incoming incoming) {

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "Ownership[]";
    }
}
