package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.docs.Document;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds docs/protocol.md to its word: its examples are read, and its tables are complete. */
class ProtocolDocumentTest {
  private final Document document = Document.of("protocol.md");

  @Test
  void everyClientMessageHasAnExampleThatIsRead() {
    Set<Class<?>> met = new HashSet<>();
    for (String example : document.blocks("json client")) {
      ClientMessage message = MessageCodec.decodeClient(example);
      assertThat(MessageCodec.decodeClient(MessageCodec.encode(message))).isEqualTo(message);
      sameMembers(forgettingRequest(example, message), MessageCodec.encode(message));
      met.add(message.getClass());
      if (message instanceof ClientMessage.Request request) {
        met.add(request.query().getClass());
      }
    }
    assertThat(met).contains(Kinds.of(ClientMessage.class)).contains(Kinds.of(Query.class));
  }

  @Test
  void everyServerMessageHasAnExampleThatIsWhatTheServerWrites() {
    Set<Class<?>> met = new HashSet<>();
    for (String example : document.blocks("json server")) {
      ServerMessage message = MessageCodec.decodeServer(example);
      sameMembers(example, MessageCodec.encode(message));
      met.add(message.getClass());
      if (message instanceof ServerMessage.Response response) {
        met.add(response.answer().getClass());
      }
    }
    assertThat(met).contains(Kinds.of(ServerMessage.class)).contains(Kinds.of(Answer.class));
  }

  @Test
  void everyChangeHasAnExampleAndARow() {
    String frame =
        "{\"type\":\"changes\",\"board\":\"b\",\"after\":1,\"upto\":2,\"chain\":\""
            + "0".repeat(32)
            + "\",\"changes\":"
            + document.block("json changes")
            + "}";
    ServerMessage.Changes changes = (ServerMessage.Changes) MessageCodec.decodeServer(frame);
    sameMembers(frame, MessageCodec.encode(changes));
    assertThat(changes.changes().stream().<Class<?>>map(Object::getClass).toList())
        .containsExactlyInAnyOrder(Kinds.of(Change.class));
    List<String> types = Json.message(frame).list("changes", Members::type);
    assertThat(names(document.section("6. Changes"))).isEqualTo(types);
  }

  @Test
  void everyKindOfWidgetIsRead() {
    WidgetJson.read(Json.message(document.block("json widget")));
    String viewed = document.block("json viewed");
    Output out = new Output();
    ViewJson.write(out, ViewJson.readWidget(Json.message(viewed)));
    assertThat(out.finish()).isEqualTo(viewed);
  }

  @Test
  @DisplayName("CHG6 The hash of the view in the document is the hash of its canonical text")
  void viewHasTheHashThatTheDocumentSays() {
    String view = document.block("json view");
    Output out = new Output();
    ViewJson.write(out, ViewJson.read(Json.message(view), new HashSet<>()));
    assertThat(out.finish()).isEqualTo(view);
    assertThat(Sha256.hex(view)).isEqualTo(document.block("text hash"));
    assertThat(StateCodec.hash(ViewJson.read(Json.message(view), new HashSet<>())))
        .isEqualTo(document.block("text hash"));
  }

  @Test
  @DisplayName("TXT5 TXT6 The merges in the document come out as it says")
  void mergesComeOutAsTheDocumentSays() {
    List<String> merges = document.blocks("json merge");
    assertThat(merges).hasSize(3);
    for (String merge : merges) {
      Members in = Json.message(merge);
      TextDelta earlier = delta(merge, "earlier");
      TextDelta later = delta(merge, "later");
      assertThat(later.after(earlier)).isEqualTo(delta(merge, "laterAfterEarlier"));
      assertThat(earlier.before(later)).isEqualTo(delta(merge, "earlierBeforeLater"));
      assertThat(later.after(earlier).apply(earlier.apply(in.string("text"))))
          .isEqualTo(in.string("result"));
      assertThat(earlier.before(later).apply(later.apply(in.string("text"))))
          .isEqualTo(in.string("result"));
    }
  }

  @Test
  @DisplayName("ERR3 Every error code is in the table, with whether to try again")
  void errorCodesAreComplete() {
    assertThat(
            document.section("10. Errors").rows().stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList())
        .isEqualTo(
            Stream.of(ErrorCode.values())
                .map(code -> "`" + code.code() + "` " + (code.retry() ? "yes" : "no"))
                .toList());
  }

  @Test
  void closeCodesAreComplete() {
    String table = document.section("11. Close codes").text();
    assertThat(
            table
                .lines()
                .filter(line -> line.startsWith("| 4"))
                .map(line -> line.split("\\|", -1))
                .map(row -> row[1].strip() + " " + row[2].strip())
                .toList())
        .isEqualTo(
            Stream.of(CloseCode.values())
                .map(code -> code.number() + " `" + code.code() + "`")
                .toList());
  }

  @Test
  void reasonsOfOutcomesAreComplete() {
    assertThat(names(document.section("9. Outcomes")))
        .isEqualTo(Stream.of(VoidReason.values()).map(VoidReason::code).toList());
  }

  @Test
  void examplesOfHttpAreJson() throws Exception {
    List<String> examples = document.blocks("json http");
    assertThat(examples).hasSize(2);
    for (String example : examples) {
      assertThat(new ObjectMapper().readTree(example).isObject()).isTrue();
    }
  }

  /** A message that has no answer keeps no request: only a failure to read it names that. */
  private static String forgettingRequest(String example, ClientMessage message) {
    return message instanceof ClientMessage.Submit
        ? example.replaceFirst("\"request\":\"[^\"]*\",", "")
        : example;
  }

  /** The example and what the codec writes say the same, whatever the order of members. */
  private static void sameMembers(String example, String written) {
    assertThat(tree(written)).isEqualTo(tree(example));
  }

  private static JsonNode tree(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (java.io.IOException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }

  private static TextDelta delta(String merge, String name) {
    return DeltaJson.read(Json.message("{\"delta\":" + tree(merge).path(name) + "}"));
  }

  private static List<String> names(Document section) {
    return section.rows().stream().map(row -> row.getFirst().replace("`", "")).toList();
  }
}
