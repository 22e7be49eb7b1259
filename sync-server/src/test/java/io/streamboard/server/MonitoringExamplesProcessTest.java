package io.streamboard.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.streamboard.server.testing.Scrape;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.Need;
import io.streamboard.testing.Needs;
import io.streamboard.testing.process.ServerProcess;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard and the alerts that are shipped name figures that a server has. */
final class MonitoringExamplesProcessTest {
  private static final Path EXAMPLES = Path.of("../installers/src/main/server/monitoring");
  private static final Pattern FIGURE =
      Pattern.compile("\\b(streamboard|jvm|process|system)_[a-z_]+");

  /** {@code name{label="value"}}, where the value is compared as it stands. */
  private static final Pattern LABELLED =
      Pattern.compile("(streamboard_[a-z_]+)\\{([a-z]+=\"[a-z-]+\")}");

  /** Records go into the embedded broker without a request. */
  private static final Set<String> OF_CLUSTERS = Set.of("streamboard_kafka_request_latency_avg");

  @TempDir private Path folder;

  @Test
  void eachFigureThatTheyNameIsTold() throws Exception {
    List<String> dashboard =
        texts(new ObjectMapper().readTree(EXAMPLES.resolve("grafana-dashboard.json").toFile()));
    List<String> alerts =
        texts(new YAMLMapper().readTree(EXAMPLES.resolve("prometheus-alerts.yml").toFile()));
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), folder.resolve("data"))) {
      Scrape scrape = Scrape.of(HttpClient.newHttpClient(), server);
      assertThat(named(dashboard)).hasSizeGreaterThan(20);
      Set<String> everywhere = named(dashboard);
      assertThat(everywhere.removeAll(OF_CLUSTERS)).isTrue();
      assertThat(scrape.names()).containsAll(everywhere);
      assertThat(named(alerts)).hasSizeGreaterThan(10);
      assertThat(scrape.names()).containsAll(named(alerts));
      assertThat(scrape.samples().keySet()).containsAll(labelled(alerts));
    }
  }

  @Test
  @Needs(Need.PROMTOOL)
  void prometheusTakesTheRules() throws Exception {
    Path rules = EXAMPLES.resolve("prometheus-alerts.yml");
    Process reading =
        new ProcessBuilder("promtool", "check", "rules", rules.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(reading.getInputStream().readAllBytes(), UTF_8);
    assertThat(reading.waitFor()).as(said).isZero();
    assertThat(said).contains("rules found");
  }

  private static Set<String> named(List<String> expressions) {
    Set<String> names = new TreeSet<>();
    for (String expression : expressions) {
      Matcher figures = FIGURE.matcher(expression);
      while (figures.find()) {
        names.add(figures.group());
      }
    }
    return names;
  }

  private static Set<String> labelled(List<String> expressions) {
    Set<String> samples = new TreeSet<>();
    for (String expression : expressions) {
      Matcher figures = LABELLED.matcher(expression);
      while (figures.find()) {
        samples.add(figures.group());
      }
    }
    return samples;
  }

  /** All texts under {@code expr}, and what a variable of the dashboard asks for. */
  private static List<String> texts(JsonNode example) {
    List<String> texts = new ArrayList<>();
    example.findValues("expr").forEach(text -> texts.add(text.asText()));
    example.findValues("query").stream()
        .filter(JsonNode::isTextual)
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
