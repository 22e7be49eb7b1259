package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobCache;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.client.blob.BlobException;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.testing.process.Await;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * What people ask of a board, without having it open.
 *
 * @param text in the widgets that are looked for
 */
record Questions(BoardId board, String text) {
  private static final Duration MOST = Duration.ofMinutes(2);

  /** Returns when the person's list has the board, its members, and so many widgets are found. */
  void awaitAnswers(SignedIn who, int found) {
    try (RecordedClient client = new RecordedClient(who.name(), who)) {
      Await.that("the list of " + who, MOST, () -> lists(client));
      Await.that(found + " found by " + who, MOST, () -> hits(client) == found);
      assertThat(client.ask(new Query.Members(board)))
          .isInstanceOfSatisfying(
              Answer.MemberList.class, members -> assertThat(members.members()).hasSize(2));
    }
  }

  private boolean lists(RecordedClient client) {
    return client.ask(new Query.MyBoards()) instanceof Answer.Boards(List<Answer.BoardEntry> all)
        && all.stream().anyMatch(entry -> entry.board().equals(board));
  }

  private long hits(RecordedClient client) {
    try {
      return client.ask(new Query.FindWidgets(text)) instanceof Answer.Found found
          ? found.hits().stream().filter(hit -> hit.board().equals(board)).count()
          : 0;
    } catch (CompletionException notYet) {
      return 0;
    }
  }

  /**
   * Whether the person is given the board's archive, whose history is read for it; by the node that
   * has the board, where it is another one.
   */
  boolean archive(SignedIn who) {
    try (BlobClient http = Clients.blobs(who, BlobCache.none(), Optional.empty())) {
      return Await.value("an archive", MOST, () -> archive(http));
    }
  }

  /** Empty while no node can tell. */
  private Optional<Boolean> archive(BlobClient http) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      http.archive(board, file);
      assertThat(file.size()).isGreaterThan(500);
      return Optional.of(true);
    } catch (BlobException refused) {
      return switch (refused.problem()) {
        case NOT_ALLOWED -> Optional.of(false);
        case LATER -> Optional.empty();
        default -> throw refused;
      };
    }
  }
}
