package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.docs.AsyncApi;
import io.streamboard.model.docs.MemberUse;
import io.streamboard.model.docs.Mutations;
import io.streamboard.model.docs.Mutations.Mutation;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.blob.BlobsInMemory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.directory.DirectoryEntryCodec;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.identity.IdentityWorld;
import io.streamboard.server.identity.accounts.AccountOperation;
import io.streamboard.server.identity.accounts.AccountOperationCodec;
import io.streamboard.server.identity.accounts.NameKey;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.log.InMemoryKeyedTopic;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.SnapshotWriter;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.LoggedBoard;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/asyncapi.yaml to its word: the topics beside the log. */
class StoredTopicsDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PersonId BEN = new PersonId("p9");
  private static final GroupId SALES = new GroupId("g1");
  private static final NameKey NAME = new NameKey("k1", "0123456789abcdef".repeat(4));

  /** A flag that is missing is read as false; of a loss any number, of a secret any text. */
  private static final Pattern JUDGED_LATER =
      Pattern.compile("\\.(admin|first) .*|\\.loss -?\\d+|\\.secret \".*");

  private final AsyncApi api = AsyncApi.read();
  private final MemberUse use = new MemberUse(api);

  @Test
  void topicsInTheDocumentAreThoseOfTheServer() {
    Map<String, String> documented = new TreeMap<>();
    for (Map.Entry<String, JsonNode> channel : api.at("/channels").properties()) {
      documented.put(
          channel.getKey(),
          channel.getValue().path("address").asText()
              + channel.getValue().at("/bindings/kafka/topicConfiguration/cleanup.policy"));
    }
    Map<String, String> made = new TreeMap<>();
    made.put("socket", "/v1/socket");
    made.put("operations", "{prefix}operations[\"delete\"]");
    for (TopicName name : TopicName.values()) {
      made.put(
          name.text(),
          "{prefix}" + name.text() + (name.compacted() ? "[\"compact\"]" : "[\"delete\"]"));
    }
    assertThat(documented).isEqualTo(made);
  }

  @Test
  void accountOperationsAreThoseOfTheCodec() throws IOException {
    Set<Class<?>> met = new HashSet<>();
    Set<String> types = new TreeSet<>();
    for (AccountOperation operation : accountOperations()) {
      JsonNode written = JSON.readTree(AccountOperationCodec.encode(operation));
      assertThat(api.problemsClosed("AccountOperation", written)).isEmpty();
      use.show("AccountOperation", written);
      types.add(written.path("type").asText());
      met.add(operation.getClass());
    }
    met.add(AccountOperation.Unreadable.class);
    assertThat(met).isEqualTo(Set.of(AccountOperation.class.getPermittedSubclasses()));
    assertThat(new TreeSet<>(api.tags("AccountOperation", "type"))).isEqualTo(types);
    assertThat(use.seen()).isEqualTo(use.promised());
  }

  @Test
  void accountOperationsAreReadableExactlyWhenTheyFit() {
    for (JsonNode example : api.examples("AccountOperation")) {
      assertThat(api.problemsClosed("AccountOperation", example)).isEmpty();
      for (Mutation spoilt : Mutations.of(example)) {
        if (!JUDGED_LATER.matcher(spoilt.place() + " " + spoilt.what()).matches()) {
          AccountOperation read =
              AccountOperationCodec.decode(
                  spoilt.value().toString().getBytes(StandardCharsets.UTF_8));
          assertThat(read instanceof AccountOperation.Unreadable)
              .as("%s %s", spoilt.place(), spoilt.value())
              .isNotEqualTo(api.problems("AccountOperation", spoilt.value()).isEmpty());
        }
      }
    }
  }

  @Test
  void whatServersStoreOfPeopleFits(@TempDir Path folder) {
    IdentityWorld world = new IdentityWorld();
    try (IdentityService service = world.start()) {
      IdentityService.Serving serving = IdentityWorld.serve(service, folder);
      AccountsAdmin admin = service.admin();
      IdentityWorld.ana(admin);
      admin.createGroup("Sales");
      PersonId gone =
          IdentityWorld.person(
              admin.createAccount("ben", "Ben", new Password("another long one"), false));
      admin.erase(gone);
      String token = signIn(serving);
      world.clock.advance(Duration.ofHours(2));
      assertThat(service.identity().authenticate(token)).isPresent();
      world.clock.advance(Duration.ofHours(2));
      Await.that(
          "the note of the token's use",
          Duration.ofSeconds(10),
          () -> world.topic(TopicName.TOKENS).text().contains("/used"));
    }
    Map<String, Set<String>> stored = new HashMap<>();
    for (TopicName name :
        List.of(TopicName.ACCOUNTS, TopicName.PROFILES, TopicName.CREDENTIALS, TopicName.TOKENS)) {
      stored.put(name.text(), stored(name.text(), world.topic(name)));
    }
    assertThat(stored)
        .isEqualTo(
            Map.of(
                "accounts", Set.of("AccountOperation"),
                "profiles", Set.of("Profile"),
                "credentials", Set.of("Credential", "NameSecret", "SetupCode"),
                "tokens", Set.of("Token", "TokenUsed")));
    examplesFit("Profile", "Credential", "NameSecret", "SetupCode", "Token", "TokenUsed");
    assertThat(use.seen()).isEqualTo(use.promised());
  }

  @Test
  void snapshotsFit() {
    InMemoryKeyedTopic topic = new InMemoryKeyedTopic();
    LoggedBoard board = new LoggedBoard(new InMemoryOperationLog(1, Runnable::run), "plans");
    Watermarks watermarks = new Watermarks();
    SnapshotWriter writer = new SnapshotWriter(topic, watermarks);
    BoardUpdate update = board.does(new Operation.BoardCreate("Plans"));
    watermarks.received(update.partition(), update.offset());
    writer.accept(update);
    watermarks.done(update.partition(), update.offset());
    assertThat(writer.round()).isEqualTo(1);
    assertThat(stored("snapshots", topic))
        .isEqualTo(Set.of("SnapshotChunk", "SnapshotHead", "Checkpoint"));
    examplesFit("SnapshotHead");
    assertThat(use.seen()).isEqualTo(use.promised());
  }

  @Test
  void entriesOfTheDirectoryFit() {
    LoggedBoard board = new LoggedBoard(new InMemoryOperationLog(1, Runnable::run), "plans");
    board.does(new Operation.BoardCreate("Plans"));
    board.does(new Operation.WidgetAdd(BoardScript.note("n1", "a note")));
    board.does(
        new Operation.WidgetGrant(
            List.of(new WidgetId("n1")), new Principal.Everyone(), WidgetLevel.HIDDEN));
    fits(
        "DirectoryEntry",
        new String(
            DirectoryEntryCodec.encode(DirectoryEntry.of(board.kept().state())),
            StandardCharsets.UTF_8));
    examplesFit("DirectoryEntry");
    assertThat(use.seen()).isEqualTo(use.promised());
  }

  @Test
  void blobsFit() {
    BlobsInMemory blobs = BlobsInMemory.withOne();
    Set<String> messages = new TreeSet<>();
    blobs
        .records()
        .forEach(
            (key, value) -> {
              List<String> fitting =
                  api.messages("blobs").stream()
                      .filter(message -> api.keyProblems(message, TextNode.valueOf(key)).isEmpty())
                      .toList();
              assertThat(fitting).as(key).hasSize(1);
              messages.add(fitting.getFirst());
              if (!api.payload(fitting.getFirst()).isEmpty()) {
                fits(api.payload(fitting.getFirst()), value);
              }
            });
    assertThat(messages).isEqualTo(Set.of("BlobChunk", "BlobHead"));
    examplesFit("BlobHead");
    assertThat(use.seen()).isEqualTo(use.promised());
  }

  /** Which messages of the channel the entries are; each has one key that fits, and fits itself. */
  private Set<String> stored(String channel, InMemoryKeyedTopic topic) {
    Set<String> messages = new TreeSet<>();
    for (String entry : topic.text().lines().toList()) {
      String key = entry.substring(0, entry.indexOf('='));
      String value = entry.substring(entry.indexOf('=') + 1);
      List<String> fitting =
          api.messages(channel).stream()
              .filter(message -> api.keyProblems(message, TextNode.valueOf(key)).isEmpty())
              .toList();
      assertThat(fitting).as(entry).hasSize(1);
      messages.add(fitting.getFirst());
      if (!value.equals("-") && !api.payload(fitting.getFirst()).isEmpty()) {
        fits(api.payload(fitting.getFirst()), value);
      }
    }
    return messages;
  }

  private void fits(String schema, String value) {
    try {
      JsonNode tree = JSON.readTree(value);
      assertThat(api.problemsClosed(schema, tree)).as(value).isEmpty();
      use.show(schema, tree);
    } catch (IOException notJson) {
      throw new AssertionError(value, notJson);
    }
  }

  private void examplesFit(String... messages) {
    for (String message : messages) {
      assertThat(api.examples(message)).as(message).isNotEmpty();
      api.examples(message)
          .forEach(
              example -> assertThat(api.problemsClosed(api.payload(message), example)).isEmpty());
    }
  }

  private static String signIn(IdentityService.Serving serving) {
    String body = "{\"name\":\"ana\",\"password\":\"correct horse battery\"}";
    String answer =
        IdentityWorld.text(IdentityWorld.post(serving, "/v1/sign-in", body, "127.0.0.1"));
    return answer.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  private static List<AccountOperation> accountOperations() {
    return List.of(
        new AccountOperation.ChooseNameSecret("k1"),
        new AccountOperation.CreateAccount(BEN, NAME, true, false),
        new AccountOperation.DisableAccount(BEN),
        new AccountOperation.EnableAccount(BEN),
        new AccountOperation.EraseAccount(BEN),
        new AccountOperation.GrantAdmin(BEN),
        new AccountOperation.RevokeAdmin(BEN),
        new AccountOperation.RevokeTokens(BEN),
        new AccountOperation.CreateGroup(SALES, NAME),
        new AccountOperation.AddToGroup(SALES, BEN),
        new AccountOperation.RemoveFromGroup(SALES, BEN),
        new AccountOperation.DeleteGroup(SALES),
        new AccountOperation.BarriersPlaced(43),
        new AccountOperation.FinaliseLevel(2));
  }
}
