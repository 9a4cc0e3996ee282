package org.incidentatlas.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import picocli.CommandLine.IVersionProvider;

/** Which program this is: its version, and a hash of the jar it runs from. */
final class BuildVersion implements IVersionProvider {

    /** What a program that does not run from a jar calls itself. */
    static final String UNPACKED = "unpacked";

    @Override
    public String[] getVersion() {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Incident Atlas " + (version == null ? "(unpacked)" : version) + ", build " + build()};
    }

    /** Twelve hexadecimal digits that change whenever the program does. */
    static String build() {
        CodeSource source = BuildVersion.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? hash(jar) : UNPACKED;
        } catch (URISyntaxException | IOException | NoSuchAlgorithmException cause) {
            throw new IllegalStateException("the program cannot read itself", cause);
        }
    }

    private static String hash(Path jar) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(jar)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
