package io.streamboard.server.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.placement.Node;
import io.streamboard.testing.process.Await;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every way between nodes does, on real parts. */
public abstract class ForwardingContract {
  protected static final Duration MOST = Duration.ofSeconds(60);

  /** Keeps what comes, and answers every question alike. */
  public static final class Ear implements Forwarding.Receiver {
    public final List<Load> loads = new CopyOnWriteArrayList<>();
    public final List<Ask> asks = new CopyOnWriteArrayList<>();

    @Override
    public void received(Load load) {
      loads.add(load);
    }

    @Override
    public CompletableFuture<Answer> asked(Ask ask) {
      asks.add(ask);
      return CompletableFuture.completedFuture(new Answer.Declined(ErrorCode.QUARANTINED));
    }

    public List<String> parcels() {
      return loads.stream().flatMap(load -> load.parcels().stream()).map(Batches::text).toList();
    }
  }

  /** Of the node that sends. */
  protected abstract Forwarding sender();

  /** What the node that receives has heard. */
  protected abstract Ear ear();

  /** What the node that receives was asked. */
  protected List<Ask> asks() {
    return ear().asks;
  }

  /** The node that receives. */
  protected abstract Node receiver();

  private List<String> sent(int count, int bytes) {
    List<String> sent = new ArrayList<>();
    for (int revision = 1; revision <= count; revision++) {
      Batch batch = Batches.to(revision, bytes);
      sent.add(Batches.text(batch));
      sender().send(receiver(), batch);
    }
    return sent;
  }

  @Test
  protected void parcelsArriveInTheirOrder() {
    List<String> sent = sent(500, 200);
    Await.that("all parcels", MOST, () -> ear().parcels().size() == 500);
    assertThat(ear().parcels()).isEqualTo(sent);
    assertThat(ear().loads).hasSizeLessThan(500);
    assertThat(ear().loads.getFirst().from().id()).isEqualTo("a");
  }

  @Test
  protected void theLargestRecordsArrive() {
    List<String> sent = sent(4, 1024 * 1024);
    Await.that("all parcels", MOST, () -> ear().parcels().size() == 4);
    assertThat(ear().parcels()).isEqualTo(sent);
  }

  @Test
  protected void whatIsTooMuchIsLostAndWhatComesLaterArrives() {
    sent(200, 512 * 1024);
    Batch last = Batches.to(1_000, 10);
    Await.that(
        "what comes later",
        MOST,
        () -> {
          sender().send(receiver(), last);
          return ear().parcels().contains(Batches.text(last));
        });
    List<String> heard = ear().parcels();
    assertThat(heard).hasSizeLessThan(200);
  }

  @Test
  protected void aQuestionIsAnswered() throws Exception {
    Ask ask = new Ask.ForImage(new Node("a", URI.create("http://a")), new BoardId("b1"));
    assertThat(sender().ask(receiver(), ask).get(60, TimeUnit.SECONDS))
        .isEqualTo(new Answer.Declined(ErrorCode.QUARANTINED));
    assertThat(asks()).containsExactly(ask);
  }

  @Test
  protected void whereThereCanBeNoNodeNothingArrivesAndNothingIsThrown() {
    for (String address : List.of("", "nodes", "mailto:node", "http:///nowhere")) {
      Node nowhere = new Node("nowhere\n", URI.create(address));
      sender().send(nowhere, Batches.to(1, 10));
      sender().send(nowhere, Batches.to(2, 10));
      assertThat(sender().ask(nowhere, new Ask.ForImage(nowhere, new BoardId("b1"))))
          .failsWithin(MOST);
    }
  }

  @Test
  protected void aQuestionToNobodyFails() {
    Ask ask = new Ask.ForImage(new Node("a", URI.create("http://a")), new BoardId("b1"));
    Node nobody = new Node("nobody", URI.create("http://127.0.0.1:1"));
    assertThatThrownBy(() -> sender().ask(nobody, ask).get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);
    sender().send(nobody, Batches.to(1, 10));
    sent(1, 10);
    Await.that("the other node's parcel", MOST, () -> ear().parcels().size() == 1);
  }
}
