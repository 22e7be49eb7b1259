package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.SignedIn;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * What people ask of a board, without having it open.
 *
 * @param text in the widgets that are looked for
 */
record Questions(BoardId board, String text) {
  private static final Duration MOST = Duration.ofSeconds(60);

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

  /** The HTTP status with which the board's archive is answered, whose history is read for it. */
  int archive(SignedIn who) {
    try {
      HttpURLConnection call =
          (HttpURLConnection)
              who.server()
                  .resolve("/v1/boards/" + board.value() + "/archive")
                  .toURL()
                  .openConnection();
      call.setRequestProperty("Authorization", "Bearer " + who.token());
      int status = call.getResponseCode();
      if (status == HttpURLConnection.HTTP_OK) {
        assertThat(call.getInputStream().readAllBytes()).hasSizeGreaterThan(500);
      }
      return status;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
