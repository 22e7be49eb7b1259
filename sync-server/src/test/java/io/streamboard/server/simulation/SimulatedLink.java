package io.streamboard.server.simulation;

import io.streamboard.client.stepped.SteppedTransport;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.session.Session;
import io.streamboard.server.session.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network between one client and the node: a session of the node on one side, a stepped socket
 * on the other. Submissions may arrive twice, at once or later; single frames may be lost or come
 * twice, in both directions. A client may come with a position in another history, as after a log
 * was put back from a copy. A write of the session is done when the client has read it.
 */
final class SimulatedLink implements SteppedTransport.Acceptor {
  private static final Pattern CHAIN = Pattern.compile("\"chain\":\"[0-9a-f]{32}\"");

  private final SplittableRandom random;
  private final int repeatOneIn;
  private final Tears tears;
  private final Tally tally;
  private final Function<Wire, Session> connect;
  private final Deque<Connected> lost = new ArrayDeque<>();
  private Optional<Connected> connected = Optional.empty();

  /**
   * @param repeatOneIn of so many submissions one arrives twice at once, and one again later
   */
  SimulatedLink(
      SplittableRandom random,
      int repeatOneIn,
      Tears tears,
      Tally tally,
      Function<Wire, Session> connect) {
    this.random = random;
    this.repeatOneIn = repeatOneIn;
    this.tears = tears;
    this.tally = tally;
    this.connect = connect;
  }

  @Override
  public SteppedTransport.ServerSide accept(SteppedTransport client) {
    Connected accepted = new Connected(client);
    connected = Optional.of(accepted);
    accepted.begin();
    tally.add("connections");
    return accepted;
  }

  /** The client has read one more frame. */
  void read() {
    connected.ifPresent(Connected::read);
  }

  /** The network forgets the connection; the node goes on to believe in it. */
  void lose() {
    connected.ifPresent(
        half -> {
          half.gone = true;
          lost.add(half);
        });
    connected = Optional.empty();
  }

  /** The node hears at last of all connections that were lost. */
  void bury() {
    while (!lost.isEmpty()) {
      lost.remove().disconnected();
    }
  }

  private final class Connected implements SteppedTransport.ServerSide, Wire {
    private final SteppedTransport client;
    private final Deque<String> later = new ArrayDeque<>();
    private Optional<Session> session = Optional.empty();
    private Optional<Done> writing = Optional.empty();
    private int unread;
    private boolean gone;

    private Connected(SteppedTransport client) {
      this.client = client;
    }

    private void begin() {
      session = Optional.of(connect.apply(this));
    }

    @Override
    public void received(String frame) {
      int arrivals = tears.arrivals(frame);
      for (int arrival = 0; arrival < arrivals; arrival++) {
        arrived(frame);
      }
    }

    private void arrived(String frame) {
      if (frame.startsWith("{\"type\":\"board.open\"") && random.nextInt(4) == 0) {
        deliver(ofAnotherHistory(frame));
        return;
      }
      deliver(frame);
      if (frame.startsWith("{\"type\":\"submit\"")) {
        if (random.nextInt(repeatOneIn) == 0) {
          tally.add("submissions twice");
          deliver(frame);
        } else if (random.nextInt(repeatOneIn) == 0) {
          later.add(frame);
        }
      }
      if (!later.isEmpty() && random.nextInt(5) == 0) {
        tally.add("submissions twice");
        deliver(later.remove());
      }
    }

    /** The same opening, of a client whose history parted from the log's some time ago. */
    private String ofAnotherHistory(String opening) {
      Matcher chain = CHAIN.matcher(opening);
      if (!chain.find()) {
        return opening;
      }
      tally.add("other histories");
      String other = String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
      return chain.replaceFirst("\"chain\":\"" + other + "\"");
    }

    private void deliver(String frame) {
      session.ifPresent(open -> open.received(frame));
    }

    @Override
    public void disconnected() {
      gone = true;
      writing = Optional.empty();
      session.ifPresent(Session::disconnected);
    }

    @Override
    public boolean write(List<Frame> frames, Done done) {
      writing = Optional.of(done);
      unread = 0;
      for (Frame frame : frames) {
        unread += send(frame);
      }
      if (unread == 0 && !gone) {
        written();
      }
      return false;
    }

    @Override
    public void close(List<Frame> last, CloseCode code) {
      tally.add("closed " + code.code());
      for (Frame frame : last) {
        send(frame);
      }
      if (!gone) {
        client.closeByServer(code.number());
      }
    }

    /** Returns how many frames the client has to read. */
    private int send(Frame frame) {
      if (gone) {
        return 0;
      }
      String text = new String(frame.text(), StandardCharsets.UTF_8);
      count(text);
      int arrivals = tears.arrivals(text);
      for (int arrival = 0; arrival < arrivals; arrival++) {
        client.toClient(text);
      }
      return arrivals;
    }

    private void read() {
      if (gone) {
        return;
      }
      unread--;
      if (unread == 0) {
        written();
      }
    }

    private void written() {
      Optional<Done> done = writing;
      writing = Optional.empty();
      done.ifPresent(Done::written);
    }

    private void count(String text) {
      if (text.startsWith("{\"type\":\"changes\"")) {
        tally.add("reveals", occurrences(text, "{\"type\":\"revealed\""));
        tally.add("conceals", occurrences(text, "{\"type\":\"concealed\""));
      } else if (text.startsWith("{\"type\":\"snapshot\"")
          && !text.contains("\"cause\":\"opened\"")) {
        int cause = text.indexOf("\"cause\":\"") + "\"cause\":\"".length();
        tally.add("resyncs");
        tally.add("resync " + text.substring(cause, text.indexOf('"', cause)));
      } else if (text.startsWith("{\"type\":\"resumed\"")) {
        tally.add("resumed");
      } else if (text.startsWith("{\"type\":\"refused\"")) {
        tally.add("refused");
      } else if (text.startsWith("{\"type\":\"board.closed\"")) {
        tally.add("boards closed");
      }
    }

    private static long occurrences(String text, String wanted) {
      long count = 0;
      for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        count++;
      }
      return count;
    }
  }
}
