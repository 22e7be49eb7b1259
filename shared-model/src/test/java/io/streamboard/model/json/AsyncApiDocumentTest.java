package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.docs.AsyncApi;
import io.streamboard.model.docs.Document;
import io.streamboard.model.docs.MemberUse;
import io.streamboard.model.docs.Mutations;
import io.streamboard.model.docs.Mutations.Mutation;
import io.streamboard.model.generate.Messages;
import io.streamboard.model.generate.States;
import io.streamboard.model.generate.Values;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds docs/asyncapi.yaml to its word: messages of the socket and records of the log. */
class AsyncApiDocumentTest {
  private static final int ROUNDS = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What others may send, but our own writer never or always does. What it never sends is not read
   * either, but to name it in a failure.
   */
  private static final Map<String, String> WRITER_OF_OURS =
      Map.of(
          "BoardClose.request", "never",
          "Submit.request", "never",
          "ClientPresence.request", "never",
          "Widget.style", "always",
          "Widget.text", "always",
          "WidgetLock.reason", "always");

  /** Judged by the fold, not by the codec, which takes any integer. */
  private static final Set<String> JUDGED_LATER = Set.of("revision", "standing", "accounts");

  private final AsyncApi api = AsyncApi.read();
  private final Map<String, String> client = api.messagesByType("hearClients");
  private final Map<String, String> server = api.messagesByType("tellClients");
  private final Values values = new Values(new SplittableRandom(43));
  private final Messages messages = new Messages(values);
  private final States states = new States(values);

  @Test
  void typesInTheDocumentAreTheTypesOfTheCodecs() {
    Map<String, Set<String>> written = new HashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      JsonNode said = tree(MessageCodec.encode(messages.client()));
      note(written, "client", said);
      note(written, "Query", said.path("query"));
      said.path("operations").forEach(each -> note(written, "SubmittedOperation", each));
      JsonNode heard = tree(MessageCodec.encode(messages.server()));
      note(written, "server", heard);
      note(written, "Answer", heard.path("answer"));
      heard.path("changes").forEach(each -> note(written, "Change", each));
      record().path("operations").forEach(each -> note(written, "Operation", each));
    }
    assertThat(client.keySet()).isEqualTo(written.remove("client"));
    assertThat(server.keySet()).isEqualTo(written.remove("server"));
    assertThat(written.keySet())
        .containsExactlyInAnyOrder("Query", "SubmittedOperation", "Answer", "Change", "Operation");
    written.forEach(
        (schema, types) ->
            assertThat(new TreeSet<>(api.tags(schema, "type"))).as(schema).isEqualTo(types));
  }

  @Test
  void whatTheCodecsWriteFits() {
    for (int i = 0; i < ROUNDS; i++) {
      fits(client, tree(MessageCodec.encode(messages.client())));
      fits(server, tree(MessageCodec.encode(messages.server())));
      fits("LogRecord", record());
    }
  }

  @Test
  void requiredMembersAreThoseThatAreAlwaysWritten() {
    MemberUse use = new MemberUse(api);
    for (int i = 0; i < ROUNDS; i++) {
      JsonNode said = tree(MessageCodec.encode(messages.client()));
      use.show(api.payload(of(client, said)), said);
      JsonNode heard = tree(MessageCodec.encode(messages.server()));
      use.show(api.payload(of(server, heard)), heard);
      use.show("LogRecord", record());
    }
    Map<String, String> promised = new TreeMap<>(use.promised());
    promised.putAll(WRITER_OF_OURS);
    assertThat(use.seen()).isEqualTo(promised);
  }

  @Test
  void everyMessageHasExamplesThatFitAndAreRead() {
    for (String message : api.messages("socket")) {
      assertThat(api.examples(message)).as(message).isNotEmpty();
    }
    client.values().forEach(message -> api.examples(message).forEach(this::clientExample));
    server.values().forEach(message -> api.examples(message).forEach(this::serverExample));
    for (JsonNode example : api.examples("LogRecord")) {
      fits("LogRecord", example);
      assertThat(readable(example)).as(example.toString()).isTrue();
    }
  }

  @Test
  void everyAlternativeHasAnExample() {
    Map<String, Set<String>> shown = new HashMap<>();
    api.examples("request").forEach(each -> note(shown, "Query", each.path("query")));
    api.examples("response").forEach(each -> note(shown, "Answer", each.path("answer")));
    api.examples("changes")
        .forEach(each -> each.path("changes").forEach(change -> note(shown, "Change", change)));
    api.examples("LogRecord")
        .forEach(each -> each.path("operations").forEach(one -> note(shown, "Operation", one)));
    shown.forEach(
        (schema, types) ->
            assertThat(types).as(schema).isEqualTo(new TreeSet<>(api.tags(schema, "type"))));
  }

  @Test
  @DisplayName("ERR5 A client's message is taken exactly when it fits the document")
  void clientMessagesAreTakenExactlyWhenTheyFit() {
    for (Map.Entry<String, String> message : client.entrySet()) {
      for (JsonNode example : api.examples(message.getValue())) {
        differs(api.payload(message.getValue()), example, this::taken);
      }
    }
  }

  @Test
  void recordsAreReadableExactlyWhenTheyFit() {
    api.examples("LogRecord").forEach(example -> differs("LogRecord", example, this::readable));
  }

  @Test
  void whatServersMaySayByTheDocumentIsReadByClients() {
    for (String message : server.values()) {
      for (JsonNode example : api.examples(message)) {
        for (Mutation spoilt : Mutations.of(example)) {
          if (api.problems(api.payload(message), spoilt.value()).isEmpty()) {
            MessageCodec.decodeServer(spoilt.value().toString());
          }
        }
      }
    }
  }

  @Test
  void otherPagesAndTheKeptLogFit() throws IOException {
    Document protocol = Document.of("protocol.md");
    protocol.blocks("json client").forEach(example -> fits(client, tree(example)));
    protocol.blocks("json server").forEach(example -> fits(server, tree(example)));
    for (String line : protocol.block("text session").lines().skip(1).toList()) {
      String[] parts = line.split(" ", 3);
      switch (parts[1]) {
        case ">" -> fits(client, tree(parts[2]));
        case "<" -> fits(server, tree(parts[2]));
        default -> assertThat(line).endsWith(" connects");
      }
    }
    Document log = Document.of("log-format.md");
    log.blocks("json operation").forEach(example -> fits("Operation", tree(example)));
    fits("LogRecord", tree(log.block("json record")));
    fits("LogRecord", tree(log.block("json chain")));
    for (String line :
        Files.readAllLines(
            Document.root().resolve("shared-model/src/test/resources/golden/level-1.log"))) {
      String stored = line.substring(line.lastIndexOf('\t') + 1);
      LogEntry entry = LogRecordCodec.decode(stored.getBytes(StandardCharsets.UTF_8));
      if (whole(entry)) {
        fits("LogRecord", tree(stored));
      }
    }
  }

  @Test
  void constantsAreThoseOfTheCode() {
    assertThat(api.values("ErrorCode")).isEqualTo(each(ErrorCode.values(), ErrorCode::code));
    assertThat(api.values("VoidReason")).isEqualTo(each(VoidReason.values(), VoidReason::code));
    assertThat(api.values("Cause"))
        .isEqualTo(each(ServerMessage.Cause.values(), ServerMessageReader.CAUSES::of));
    assertThat(api.values("Ending"))
        .isEqualTo(each(ServerMessage.Ending.values(), ServerMessageReader.ENDINGS::of));
    assertThat(api.values("Role")).isEqualTo(each(Role.values(), AccessJson.ROLES::of));
    assertThat(api.values("Level")).isEqualTo(each(WidgetLevel.values(), AccessJson.LEVELS::of));
    assertThat(api.values("Form"))
        .isEqualTo(each(ShapeForm.values(), form -> form.name().toLowerCase(Locale.ROOT)));
    assertThat(names(api.at("/components/schemas/Style/properties")))
        .isEqualTo(each(StyleProperty.values(), StyleProperty::wireName));
    assertThat(new TreeSet<>(api.tags("SetBackStep", "field")))
        .isEqualTo(
            new TreeSet<>(
                Stream.of(Field.values())
                    .filter(field -> field != Field.TEXT && field != Field.LOCK)
                    .map(Field::wireName)
                    .toList()));
  }

  @Test
  void closeCodesAreThoseOfTheCode() {
    List<String> listed = new ArrayList<>();
    api.at("/channels/socket/x-close-codes")
        .forEach(
            row -> listed.add(row.path("code") + " " + row.path("name") + row.path("reconnect")));
    assertThat(listed)
        .isEqualTo(
            each(
                CloseCode.values(),
                code -> code.number() + " \"" + code.code() + "\"" + code.reconnect()));
  }

  /** Spoils each place of an example: the document and the reader must say the same of it. */
  private void differs(String schema, JsonNode example, Predicate<JsonNode> read) {
    for (Mutation spoilt : Mutations.of(example)) {
      String last = spoilt.place().substring(spoilt.place().lastIndexOf('.') + 1);
      List<String> problems = api.problems(schema, spoilt.value());
      boolean integer = spoilt.what().matches("-?\\d+");
      boolean notRead = "never".equals(WRITER_OF_OURS.get(schema + spoilt.place()));
      if (!notRead && !(integer && JUDGED_LATER.contains(last))) {
        assertThat(read.test(spoilt.value()))
            .as("%s %s: %s in %s", spoilt.place(), spoilt.what(), problems, spoilt.value())
            .isEqualTo(problems.isEmpty());
      }
    }
  }

  private void clientExample(JsonNode example) {
    fits(client, example);
    fits(client, tree(MessageCodec.encode(MessageCodec.decodeClient(example.toString()))));
  }

  private void serverExample(JsonNode example) {
    fits(server, example);
    assertThat(tree(MessageCodec.encode(MessageCodec.decodeServer(example.toString()))))
        .isEqualTo(tree(example.toString()));
  }

  private boolean taken(JsonNode message) {
    try {
      MessageCodec.decodeClient(message.toString());
      return true;
    } catch (MalformedException refused) {
      return false;
    }
  }

  private boolean readable(JsonNode stored) {
    return whole(LogRecordCodec.decode(stored.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether a record and all operations in it could be read. */
  private static boolean whole(LogEntry entry) {
    return entry instanceof LogEntry.Readable(var content, var digest)
        && content.operations().stream().noneMatch(Operation.Unreadable.class::isInstance);
  }

  private JsonNode record() {
    return tree(new String(LogRecordCodec.encode(states.logRecord()), StandardCharsets.UTF_8));
  }

  private void fits(Map<String, String> byType, JsonNode message) {
    fits(api.payload(of(byType, message)), message);
  }

  private void fits(String schema, JsonNode value) {
    assertThat(api.problemsClosed(schema, value)).as(value.toString()).isEmpty();
  }

  private static String of(Map<String, String> byType, JsonNode message) {
    String type = message.path("type").asText();
    assertThat(byType).containsKey(type);
    return byType.getOrDefault(type, "");
  }

  private static void note(Map<String, Set<String>> written, String kind, JsonNode value) {
    if (value.has("type")) {
      written.computeIfAbsent(kind, key -> new TreeSet<>()).add(value.path("type").asText());
    }
  }

  private static <T> List<String> each(T[] constants, Function<T, String> name) {
    return Stream.of(constants).map(name).toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }
}
