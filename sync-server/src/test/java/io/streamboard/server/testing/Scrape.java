package io.streamboard.server.testing;

import io.streamboard.server.folder.OwnersSecret;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The figures of a server as a program reads them: by the text before each number, {@code
 * name{label="value"}}.
 */
public record Scrape(Map<String, Double> samples) {

  public Scrape {
    samples = Map.copyOf(samples);
  }

  /** With the token that the server made. */
  public static Scrape of(HttpClient http, ServerProcess server)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        ask(http, server.address(), OwnersSecret.read(server.data().resolve("metrics.token")));
    if (answer.statusCode() != 200) {
      throw new IOException("no figures: " + answer.statusCode() + " " + answer.body());
    }
    return parse(answer.body());
  }

  public static HttpResponse<String> ask(HttpClient http, URI address, String token)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address.resolve("/metrics"))
            .header("Authorization", "Bearer " + token)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static Scrape parse(String text) {
    Map<String, Double> samples = new HashMap<>();
    text.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(
            line -> {
              int split = line.lastIndexOf(' ');
              samples.put(line.substring(0, split), Double.valueOf(line.substring(split + 1)));
            });
    return new Scrape(samples);
  }

  /** Of exactly these name and labels; fails when there is none. */
  public double value(String sample) {
    Double value = samples.get(sample);
    if (value == null) {
      throw new AssertionError("no figure " + sample + " among " + new TreeSet<>(samples.keySet()));
    }
    return value;
  }

  /** Without labels. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    samples.keySet().forEach(sample -> names.add(sample.split("\\{", 2)[0]));
    return names;
  }
}
