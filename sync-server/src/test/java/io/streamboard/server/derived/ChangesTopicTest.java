package io.streamboard.server.derived;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.docs.AsyncApi;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.derived.PublishedChanges.Event;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.testing.LoggedBoard;
import io.streamboard.testing.process.BrokerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What integrators read, with nodes that are killed and stand still on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangesTopicTest {
  private static final Set<Integer> BOTH = Set.of(0, 1);
  private static final int PARTITIONS = 2;

  private BrokerProcess broker;
  private Path folder = Path.of("");
  private int nodes;
  private int tests;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    broker = BrokerProcess.startIn(folder.resolve("broker"), System.getProperty("java.class.path"));
  }

  @BeforeEach
  void begin() {
    tests++;
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @Test
  void eachChangeIsACloudEventWithAnIdOfItsOwn() {
    try (WritingNode node = node()) {
      LoggedBoard plans = new LoggedBoard(node.log.operations(), "plans");
      node.topics.taken(BOTH);
      node.changes.round();
      node.folds(plans.does(new Operation.BoardCreate("Plans")));
      node.folds(plans.does(new Operation.WidgetAdd(BoardScript.note("n1", "a note"))));
      node.folds(plans.does(new Operation.BoardRename("Other plans")));
      node.folds(plans.does(new Operation.WidgetRemove(List.of(new WidgetId("n1")))));
      node.folds(plans.does(new Operation.WidgetRemove(List.of(new WidgetId("n1")))));
      node.folds(plans.does(new Operation.BoardDelete()));
      node.changes.round();
      List<Event> events = events("plans");
      assertThat(events)
          .extracting(event -> event.header("ce_type"))
          .containsExactly(
              "io.streamboard.change.created",
              "io.streamboard.change.added",
              "io.streamboard.change.title",
              "io.streamboard.change.removed",
              "io.streamboard.change.deleted");
      assertThat(events)
          .extracting(event -> event.header("ce_id"))
          .containsExactly("plans/1/0", "plans/2/0", "plans/3/0", "plans/4/0", "plans/6/0");
      assertThat(events.get(1).headers())
          .isEqualTo(
              Map.of(
                  "content-type", "application/json",
                  "ce_specversion", "1.0",
                  "ce_id", "plans/2/0",
                  "ce_source", "/boards/plans",
                  "ce_type", "io.streamboard.change.added",
                  "ce_time", "1970-01-01T00:00:00.002Z",
                  "ce_subject", "n1",
                  "ce_author", "ana"));
      assertThat(events.get(2).data()).isEqualTo("{\"type\":\"title\",\"title\":\"Other plans\"}");
      assertThat(events).allMatch(event -> event.partition() == plans.partition());
      events.forEach(ChangesTopicTest::fitsTheDocument);
    }
  }

  private static void fitsTheDocument(Event event) {
    try {
      ObjectMapper json = new ObjectMapper();
      AsyncApi api = AsyncApi.read();
      JsonNode data = json.readTree(event.data());
      assertThat(api.problemsClosed("PublishedChange", data)).as(event.data()).isEmpty();
      JsonNode headers = api.at("/components/messages/PublishedChange/headers");
      headers
          .path("required")
          .forEach(name -> assertThat(event.headers()).containsKey(name.asText()));
      event
          .headers()
          .forEach(
              (name, value) ->
                  assertThat(value)
                      .as(name)
                      .matches(headers.at("/properties/" + name + "/pattern").asText(".*")));
      assertThat(event.header("ce_type")).endsWith("." + data.path("type").asText());
    } catch (JsonProcessingException broken) {
      throw new AssertionError(event.data(), broken);
    }
  }

  @Test
  void whatANodeFoldedAndDidNotPublishIsPublishedOnceByTheNext() {
    try (WritingNode a = node();
        WritingNode b = node()) {
      LoggedBoard board = new LoggedBoard(a.log.operations(), "handed");
      a.topics.taken(BOTH);
      a.changes.round();
      both(a, b, board.does(new Operation.BoardCreate("0")));
      a.changes.round();
      a.snapshots.round();
      for (int title = 1; title <= 3; title++) {
        both(a, b, board.does(new Operation.BoardRename(Integer.toString(title))));
      }
      // a stands still here, with three changes to publish.
      b.topics.taken(BOTH);
      both(a, b, board.does(new Operation.BoardRename("4")));
      b.changes.round();
      a.changes.round();
      both(a, b, board.does(new Operation.BoardRename("5")));
      a.changes.round();
      b.changes.round();
      assertThat(a.topics.mine(board.partition())).isFalse();
      assertThat(events("handed"))
          .extracting(event -> event.header("ce_id"))
          .containsExactly(
              "handed/1/0", "handed/2/0", "handed/3/0", "handed/4/0", "handed/5/0", "handed/6/0");
      assertThat(events("handed"))
          .extracting(Event::data)
          .last()
          .isEqualTo("{\"type\":\"title\",\"title\":\"5\"}");
    }
  }

  @Test
  void whatWasThereBeforeItWasChosenIsNotPublished() {
    try (WritingNode node = node()) {
      LoggedBoard old = new LoggedBoard(node.log.operations(), "old");
      node.folds(old.does(new Operation.BoardCreate("Old")));
      node.topics.taken(BOTH);
      node.changes.round();
      node.folds(old.does(new Operation.WidgetAdd(BoardScript.note("n1", "new"))));
      node.folds(
          old.does(
              new Operation.WidgetMove(
                  List.of(new Operation.Move(new WidgetId("n1"), new Point(1, 2))))));
      node.changes.round();
      assertThat(events(old.board().value()))
          .extracting(event -> event.header("ce_id"))
          .containsExactly(old.board() + "/2/0", old.board() + "/3/0");
    }
  }

  /** Each test has topics of its own. */
  private String prefix() {
    return "t" + tests + ".";
  }

  private static void both(WritingNode a, WritingNode b, BoardUpdate update) {
    a.folds(update);
    b.folds(update);
  }

  private List<Event> events(String board) {
    return PublishedChanges.of(broker.bootstrapServers(), prefix() + "changes", PARTITIONS, board);
  }

  private WritingNode node() {
    nodes++;
    return new WritingNode(
        new KafkaConnection(broker.bootstrapServers(), Map.of()),
        prefix(),
        folder.resolve("ledger-" + nodes),
        true);
  }
}
