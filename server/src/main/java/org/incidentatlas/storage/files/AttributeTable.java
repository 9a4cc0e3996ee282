package org.incidentatlas.storage.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The attributes beside a shapefile (dBASE III table), read as text. H2GIS reads such tables too, but drops dates and
 * replaces text in another encoding; here neither may happen. The structure must have been checked before.
 */
final class AttributeTable {

    /** @param at the field's offset in a row, in bytes */
    record Field(String name, char type, int at, int length) {}

    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private static final Pattern FILLED = Pattern.compile("[\\x00 ]+$");

    private final byte[] table;
    private final Charset charset;
    private final int headerLength;
    private final int rowLength;
    private final List<Field> fields = new ArrayList<>();

    AttributeTable(byte[] table, Charset charset) {
        this.table = table;
        this.charset = charset;
        ByteBuffer header = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        headerLength = header.getShort(8) & 0xFFFF;
        rowLength = header.getShort(10) & 0xFFFF;
        int at = 1;
        for (int field = 32; field + 32 < headerLength && table[field] != 0x0D; field += 32) {
            String name = new String(table, field, 11, StandardCharsets.US_ASCII);
            int length = table[field + 16] & 0xFF;
            int end = name.indexOf('\0');
            fields.add(new Field(end < 0 ? name : name.substring(0, end), (char) table[field + 11], at, length));
            at += length;
        }
    }

    Charset charset() {
        return charset;
    }

    List<Field> fields() {
        return fields;
    }

    /** True when the row was deleted without packing the table. */
    boolean isDeleted(int row) {
        return table[headerLength + row * rowLength] == '*';
    }

    /**
     * The value as text, blank when there is none; days as ISO 8601. Blanks around it and NULs after it, with which some
     * programs fill the field, are left out.
     *
     * @param row from 0
     * @return empty when the bytes are not in the table's encoding
     */
    Optional<String> text(int row, Field field) {
        ByteBuffer bytes = ByteBuffer.wrap(table, headerLength + row * rowLength + field.at(), field.length());
        try {
            String text = FILLED.matcher(charset.newDecoder().decode(bytes).toString())
                    .replaceFirst("")
                    .strip();
            return Optional.of(field.type() == 'D' ? DAY.matcher(text).replaceFirst("$1-$2-$3") : text);
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
