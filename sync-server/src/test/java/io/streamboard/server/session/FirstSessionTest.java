package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamboard.model.docs.Document;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.MemoryWire;
import io.streamboard.server.testing.SteppedNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The worked session of docs/protocol.md, said to a real node: what the page says that the server
 * answers is what it answers, to the last digit of the chain.
 */
class FirstSessionTest {

  private final SteppedNode node = new SteppedNode(new FixedIdentity("ana", "ben"));
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Heard> people = new LinkedHashMap<>();

  /** Somebody's connection, and how much of what came was looked at. */
  private static final class Heard {
    private final MemoryWire wire = new MemoryWire();
    private final Session session;
    private int seen;

    Heard(SteppedNode node, String person) {
      session = node.connect(person, wire);
    }

    List<String> next() {
      List<String> all =
          wire.writes().stream()
              .flatMap(List::stream)
              .map(Frame::text)
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .toList();
      List<String> fresh = all.subList(seen, all.size());
      seen = all.size();
      return fresh;
    }
  }

  @Test
  void theServerSaysWhatThePageSays() throws JsonProcessingException {
    String page = Document.of("protocol.md").block("text session");
    List<String> happened = new ArrayList<>();
    for (String line : page.lines().toList()) {
      if (line.startsWith("# ")) {
        happened.add(line);
      } else if (line.contains(" > ")) {
        said(line, happened);
      } else if (line.contains(" connects")) {
        happened.add(line);
        String name = line.substring(0, line.indexOf(' '));
        people.put(name, new Heard(node, name.toLowerCase(java.util.Locale.ROOT)));
        answers(happened);
      }
    }
    assertThat(trees(happened)).isEqualTo(trees(page.lines().toList()));
  }

  private void said(String line, List<String> happened) {
    happened.add(line);
    String name = line.substring(0, line.indexOf(' '));
    Heard who = people.get(name);
    assertThat(who).as(name).isNotNull();
    who.session.received(withIdsOfTheTest(line.substring(line.indexOf('{'))));
    answers(happened);
  }

  private void answers(List<String> happened) {
    node.settle();
    node.advance(Duration.ofMillis(20));
    people.forEach(
        (name, heard) ->
            heard.next().forEach(text -> happened.add(name + " < " + withIdsOfThePage(text))));
  }

  private static String withIdsOfTheTest(String text) {
    return text.replace("pB3kQ8w", "ben").replace("pA7Yx0a", "ana");
  }

  private static String withIdsOfThePage(String text) {
    return text.replace("Name of ana", "Ana")
        .replace("Name of ben", "Ben")
        .replace("\"ana\"", "\"pA7Yx0a\"")
        .replace("\"ben\"", "\"pB3kQ8w\"")
        .replace("person:ana", "person:pA7Yx0a")
        .replace("person:ben", "person:pB3kQ8w")
        .replace("\"version\":\"test\"", "\"version\":\"0.1.0\"");
  }

  /** Lines with their JSON as a value, for the order of members has no meaning. */
  private List<Object> trees(List<String> lines) throws JsonProcessingException {
    List<Object> trees = new ArrayList<>();
    for (String line : lines) {
      int at = line.indexOf('{');
      trees.add(at < 0 ? line : List.of(line.substring(0, at), json.readTree(line.substring(at))));
    }
    return trees;
  }
}
