package app.werkbank.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells a folder on another computer, where a database with a write-ahead log is not safe (fault F25). */
final class NetworkShare {
    private static final Set<String> TYPES = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "afp",
            "webdav",
            "davfs",
            "fuse.davfs",
            "fuse.sshfs",
            "ncpfs",
            "afs");

    private NetworkShare() {}

    /** Whether the folder, which exists, lies on a share. */
    static boolean holds(Path folder) throws IOException {
        return isNamed(folder.toString()) || isType(Files.getFileStore(folder).type());
    }

    /** Whether a path is written as Windows writes those of another computer. */
    static boolean isNamed(String path) {
        return path.startsWith("\\\\") && !path.startsWith("\\\\?\\") && !path.startsWith("\\\\.\\");
    }

    /** @param type of a file system, as the operating system calls it */
    static boolean isType(String type) {
        return TYPES.contains(type.toLowerCase(Locale.ROOT));
    }
}
