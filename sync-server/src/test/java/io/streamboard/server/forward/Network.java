package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.placement.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The way between the nodes of a test, through the real codecs and the test's hands. */
final class Network {
  private final Map<String, Forwarding.Receiver> receivers = new HashMap<>();
  private final ArrayDeque<Runnable> underWay = new ArrayDeque<>();
  private final WhereIndex where = new WhereIndex();
  private Function<Parcel, Integer> fate = parcel -> 1;
  private final List<Runnable> late = new ArrayList<>();
  private boolean cut;
  private boolean deaf;
  private int taken;

  /** How often each parcel arrives from now on; -1: later, when the test says. */
  void fate(Function<Parcel, Integer> times) {
    fate = times;
  }

  /** Nothing arrives any more, and nothing is answered. */
  void cut(boolean off) {
    cut = off;
  }

  /** Parcels arrive, and no question is answered. */
  void deaf(boolean to) {
    deaf = to;
  }

  /** How often an owner was handed what somebody did. */
  int taken() {
    return taken;
  }

  /** Does the next thing; false when nothing is under way. */
  boolean step() {
    Runnable next = underWay.poll();
    if (next != null) {
      next.run();
    }
    return next != null;
  }

  /** What was held back arrives now. */
  void releaseLate() {
    underWay.addAll(late);
    late.clear();
  }

  private void send(Node from, Node to, Parcel parcel) {
    byte[] bytes = LoadCodec.encode(new Load(from, List.of(parcel)));
    Runnable arrival = () -> arrive(to, bytes);
    int times = fate.apply(parcel);
    if (times < 0) {
      late.add(arrival);
    }
    for (int time = 0; time < times; time++) {
      underWay.add(arrival);
    }
  }

  private void arrive(Node to, byte[] bytes) {
    Forwarding.Receiver receiver = receivers.get(to.id());
    if (receiver != null && !cut) {
      receiver.received(LoadCodec.decode(bytes));
    }
  }

  Forwarding of(Node self) {
    return new Forwarding() {
      @Override
      public void start(Receiver receiver) {
        receivers.put(self.id(), receiver);
      }

      @Override
      public void send(Node to, Parcel parcel) {
        Network.this.send(self, to, parcel);
      }

      @Override
      public CompletableFuture<Answer> ask(Node to, Ask ask) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        byte[] bytes = AskCodec.encode(ask);
        underWay.add(
            () -> {
              Receiver receiver = receivers.get(to.id());
              if (receiver == null || cut || deaf) {
                answer.completeExceptionally(new IllegalStateException("nobody answers"));
              } else {
                taken += ask instanceof Ask.ToTake ? 1 : 0;
                var _ =
                    receiver
                        .asked(AskCodec.decode(bytes))
                        .thenAccept(
                            said ->
                                underWay.add(
                                    () ->
                                        answer.complete(
                                            AskCodec.decodeAnswer(AskCodec.encode(said)))));
              }
            });
        return answer;
      }

      @Override
      public void close() {}
    };
  }

  Whereabouts where() {
    return new Whereabouts() {
      @Override
      public void add(BoardId board, Node node) {
        where.add(board, node);
      }

      @Override
      public void remove(BoardId board, Node node) {
        where.remove(board, node.id());
      }

      @Override
      public Set<Node> of(BoardId board) {
        return where.of(board);
      }

      @Override
      public void gone(Node node) {
        where.of(node.id()).forEach(board -> where.remove(board, node.id()));
      }

      @Override
      public void close() {}
    };
  }
}
