package app.werkbank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks a database of advisories (OSV) what is known against the libraries of the program: {@code mvn -Padvisories verify}.
 * Where it gives no answer, as without a network, that is said in a word and stops nobody.
 */
final class Advisories {
    private static final URI OSV = URI.create("https://api.osv.dev/v1/querybatch");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Advisories that do not concern this program, each with the reason. */
    private static final Map<String, String> ANSWERED = Map.of();

    private static final ObjectMapper JSON = new ObjectMapper();

    private Advisories() {}

    /** A library as Maven names it. */
    record Library(String name, String version) {}

    /** What the database said: what is known, or why it said nothing. */
    sealed interface Told {
        record Known(List<String> advisories) implements Told {}

        record Skipped(String why) implements Told {}
    }

    /** @param args the local repository of Maven, in which the class path lies */
    public static void main(String[] args) {
        List<Library> libraries = libraries(Path.of(args[0]), System.getProperty("java.class.path"));
        switch (ask(OSV, libraries)) {
            case Told.Skipped skipped -> System.out.println("known vulnerabilities: skipped, " + skipped.why());
            case Told.Known known
            when known.advisories().isEmpty() ->
                System.out.println("known vulnerabilities: none in " + libraries.size() + " libraries");
            case Told.Known known -> {
                known.advisories().forEach(one -> System.out.println("known vulnerability: " + one));
                System.exit(1);
            }
        }
    }

    /** Of each jar in the repository: folders of the group, then name, version and file. */
    static List<Library> libraries(Path repository, String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.startsWith(repository))
                .map(jar -> library(repository.relativize(jar)))
                .distinct()
                .toList();
    }

    private static Library library(Path jar) {
        int parts = jar.getNameCount();
        String group = jar.subpath(0, parts - 3).toString().replace(File.separatorChar, '.');
        return new Library(
                group + ":" + jar.getName(parts - 3), jar.getName(parts - 2).toString());
    }

    static Told ask(URI database, List<Library> libraries) {
        HttpRequest request = HttpRequest.newBuilder(database)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(question(libraries)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new Told.Known(known(libraries, JSON.readTree(answer.body())))
                    : new Told.Skipped(database.getHost() + " answered " + answer.statusCode());
        } catch (IOException e) {
            return new Told.Skipped(database.getHost() + " gave no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Told.Skipped("interrupted");
        }
    }

    private static String question(List<Library> libraries) {
        ArrayNode queries = JSON.createArrayNode();
        for (Library library : libraries) {
            queries.addObject()
                    .put("version", library.version())
                    .putObject("package")
                    .put("ecosystem", "Maven")
                    .put("name", library.name());
        }
        return JSON.createObjectNode().set("queries", queries).toString();
    }

    /** The results stand in the order of the questions. */
    private static List<String> known(List<Library> libraries, JsonNode answer) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < libraries.size(); i++) {
            for (JsonNode advisory : answer.path("results").path(i).path("vulns")) {
                String id = advisory.path("id").asText();
                if (!ANSWERED.containsKey(id)) {
                    known.add(id + " in " + libraries.get(i).name() + ":"
                            + libraries.get(i).version());
                }
            }
        }
        return known;
    }
}
