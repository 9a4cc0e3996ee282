package org.incidentatlas.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What commands of the owner have the running service do, since it alone may open the database: exactly what they would do
 * themselves.
 */
public interface Upkeep {

    /**
     * Understands an order.
     *
     * @param text JSON, as the command writes it
     * @throws NoOrder when it is none
     */
    Order order(String text);

    /** An order that nobody can carry out as it is written. */
    final class NoOrder extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String member;

        /**
         * @param member what is at fault, by its name in the order; members inside others behind a dot
         * @param detail what would be right
         */
        public NoOrder(String member, String detail) {
            super(detail);
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    /** Something to do. */
    interface Order {

        /** The largest file it takes, in bytes; 0 when it takes none. */
        long largestFile();

        /**
         * Does it, all of it or nothing, and returns when answers show it.
         *
         * @param files in the order sent, each under its own name; they are removed afterwards
         * @param along takes what the command gets before the report
         */
        Report carryOut(List<Path> files, Along along) throws IOException;
    }

    /** Takes what is told while an order is carried out. */
    interface Along {

        /**
         * Sends it to the command.
         *
         * @param line JSON on one line
         * @throws IOException when the command is gone
         */
        void line(String line) throws IOException;
    }

    /**
     * What the command would have said.
     *
     * @param status with which it would have ended
     * @param out its report
     * @param err what it said beside
     * @param refusal why it did nothing, or null when it did not refuse
     */
    record Report(
            int status, String out, String err, @Nullable String refusal) {}
}
