package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.generate.Messages;
import io.streamboard.model.generate.States;
import io.streamboard.model.generate.Values;
import io.streamboard.model.generate.Views;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final int ROUNDS = 1_500;

  private final Values values = new Values(new SplittableRandom(41));
  private final Messages messages = new Messages(values);
  private final States states = new States(values);
  private final Views views = new Views(values);

  @Test
  void everyClientMessageComesBackEqual() {
    Set<Class<?>> met = new HashSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      ClientMessage message = messages.client();
      assertThat(MessageCodec.decodeClient(MessageCodec.encode(message))).isEqualTo(message);
      met.add(message.getClass());
      if (message instanceof ClientMessage.Request request) {
        met.add(request.query().getClass());
      }
    }
    assertThat(met).contains(Kinds.of(ClientMessage.class)).contains(Kinds.of(Query.class));
  }

  @Test
  void everyServerMessageComesBackEqual() {
    Set<Class<?>> met = new HashSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      ServerMessage message = messages.server();
      assertThat(MessageCodec.decodeServer(MessageCodec.encode(message))).isEqualTo(message);
      met.add(message.getClass());
      if (message instanceof ServerMessage.Response response) {
        met.add(response.answer().getClass());
      }
      if (message instanceof ServerMessage.Changes changes) {
        changes.changes().forEach(change -> met.add(change.getClass()));
      }
    }
    assertThat(met)
        .contains(Kinds.of(ServerMessage.class))
        .contains(Kinds.of(Answer.class))
        .contains(Kinds.of(Change.class));
  }

  @Test
  void framePutTogetherFromElementsIsTheFrameEncodedAtOnce() {
    for (int i = 0; i < 300; i++) {
      ServerMessage.Changes whole = messages.changes();
      List<String> elements = new ArrayList<>(List.of(""));
      whole.changes().forEach(change -> elements.add(MessageCodec.encodeElements(List.of(change))));
      String frame = frame(whole, elements);
      assertThat(frame).isEqualTo(MessageCodec.encode(whole));
      assertThat(frame(whole, List.of(MessageCodec.encodeElements(whole.changes()))))
          .isEqualTo(frame);
    }
  }

  @Test
  void everyRecordComesBackEqual() {
    Set<Class<?>> met = new HashSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      LogRecord content = states.logRecord();
      byte[] stored = LogRecordCodec.encode(content);
      assertThat(LogRecordCodec.decode(stored))
          .isEqualTo(new LogEntry.Readable(content, Sha256.hex(stored)));
      content.operations().forEach(operation -> met.add(operation.getClass()));
    }
    Set<Class<?>> encoded = new HashSet<>(Set.of(Kinds.of(Operation.class)));
    encoded.remove(Operation.Unreadable.class);
    assertThat(met).isEqualTo(encoded);
  }

  @Test
  void everyStateComesBackEqualWholeAndFromItsRows() {
    for (int i = 0; i < 300; i++) {
      BoardState state = states.state();
      assertThat(StateCodec.decode(StateCodec.encode(state))).isEqualTo(state);
      Map<WidgetId, byte[]> rows = new HashMap<>();
      for (WidgetState widget : state.widgets().values()) {
        rows.put(widget.widget().id(), StateCodec.encodeWidget(widget));
      }
      assertThat(StateCodec.join(StateCodec.encodeHead(state), rows)).isEqualTo(state);
    }
  }

  @Test
  void statesAndViewsAreCanonical() throws Exception {
    for (int i = 0; i < 300; i++) {
      assertCanonical(new String(StateCodec.encode(states.state()), StandardCharsets.UTF_8));
      BoardView view = views.view();
      Output out = new Output();
      ViewJson.write(out, view);
      String text = out.finish();
      assertCanonical(text);
      assertThat(StateCodec.hash(view)).isEqualTo(Sha256.hex(text));
    }
  }

  private static String frame(ServerMessage.Changes whole, List<String> elements) {
    return MessageCodec.changesFrame(
        whole.board().value(), whole.after(), whole.upto(), whole.chain().value(), elements);
  }

  /**
   * Sorted by a reader of its own, and written by the library with its own numbers, the text must
   * be the same.
   */
  private static void assertCanonical(String text) throws Exception {
    assertThat(sorted(new ObjectMapper().readTree(text))).isEqualTo(text);
  }

  private static String sorted(JsonNode node) throws Exception {
    if (node.isObject()) {
      TreeMap<String, String> members = new TreeMap<>();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        members.put(member.getKey(), sorted(member.getValue()));
      }
      return "{"
          + String.join(
              ",",
              members.entrySet().stream()
                  .map(m -> quoted(m.getKey()) + ":" + m.getValue())
                  .toList())
          + "}";
    }
    if (node.isArray()) {
      List<String> elements = new ArrayList<>();
      for (JsonNode element : node) {
        elements.add(sorted(element));
      }
      return "[" + String.join(",", elements) + "]";
    }
    if (node.isFloatingPointNumber()) {
      return new BigDecimal(Double.toString(node.doubleValue()))
          .stripTrailingZeros()
          .toPlainString();
    }
    return node.isTextual() ? quoted(node.textValue()) : node.asText();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
