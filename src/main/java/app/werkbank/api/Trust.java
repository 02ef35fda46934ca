package app.werkbank.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom TLS trusts: the JDK's roots, the operating system's store and one PEM file of the settings, together. A linked
 * runtime knows only its own roots, while workshops sit behind proxies whose certificate only the system knows.
 *
 * <p>The three are put into one key store for the JDK's own trust manager, instead of asking three managers in turn: a
 * chain may then mix them, and host names and algorithms are checked by the JDK as ever.
 */
final class Trust {

    private static final System.Logger LOG = System.getLogger(Trust.class.getName());

    /** Where Linux distributions keep the bundle; the first that exists is read. */
    private static final List<Path> LINUX_BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"));

    private Trust() {}

    /**
     * A context that trusts all three sources.
     *
     * @throws IllegalArgumentException in words for people, where the PEM file cannot be used
     */
    static SSLContext context(@Nullable Path pemFile) {
        Set<X509Certificate> anchors = new LinkedHashSet<>();
        if (pemFile != null) {
            anchors.addAll(ofSettings(pemFile));
        }
        try {
            anchors.addAll(issuers(null));
            anchors.addAll(ofSystem());
            KeyStore together = KeyStore.getInstance(KeyStore.getDefaultType());
            together.load(null, null);
            int number = 0;
            for (X509Certificate anchor : anchors) {
                together.setCertificateEntry("anchor-" + number++, anchor);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(together), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JDK cannot set up TLS: " + e.getMessage(), e);
        }
    }

    private static Collection<X509Certificate> ofSettings(Path pemFile) {
        Collection<X509Certificate> found;
        try {
            found = read(pemFile);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The certificate file " + pemFile + " cannot be read: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The certificate file " + pemFile + " holds no certificate.");
        }
        return found;
    }

    /** The system's store. One that cannot be read is logged and left out: the JDK's roots are still there. */
    private static Collection<X509Certificate> ofSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Set<X509Certificate> found = new LinkedHashSet<>();
        try {
            if (system.startsWith("windows")) {
                found.addAll(issuers(loaded("Windows-ROOT")));
            } else if (system.startsWith("mac")) {
                found.addAll(issuers(loaded("KeychainStore-ROOT")));
                found.addAll(issuers(loaded("KeychainStore")));
            } else {
                for (Path bundle : LINUX_BUNDLES) {
                    if (found.isEmpty() && Files.isReadable(bundle)) {
                        found.addAll(read(bundle));
                    }
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the system's certificate store cannot be read and is left out", e);
        }
        return found;
    }

    private static KeyStore loaded(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private static Collection<X509Certificate> read(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(pem))) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            return all.stream().map(X509Certificate.class::cast).toList();
        }
    }

    /** The anchors of a key store, or of the JDK itself where it is null. */
    private static List<X509Certificate> issuers(@Nullable KeyStore store) throws GeneralSecurityException {
        for (TrustManager manager : managers(store)) {
            if (manager instanceof X509TrustManager x509) {
                return List.of(x509.getAcceptedIssuers());
            }
        }
        return List.of();
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
