package io.streamboard.server.testing;

import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.session.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A link whose peer reads at once, until it stalls. Belongs to one thread. */
public final class MemoryWire implements Wire {

  private final List<List<Frame>> writes = new ArrayList<>();
  private final List<ServerMessage> messages = new ArrayList<>();
  private Optional<Runnable> held = Optional.empty();
  private Optional<CloseCode> closed = Optional.empty();
  private boolean stalled;

  /** From now on the write under way never ends. */
  public void stall() {
    stalled = true;
  }

  /** Reads what was written meanwhile and goes on. */
  public void resume() {
    stalled = false;
    Optional<Runnable> rest = held;
    held = Optional.empty();
    rest.ifPresent(Runnable::run);
  }

  @Override
  public boolean write(List<Frame> frames, Done done) {
    if (stalled) {
      held =
          Optional.of(
              () -> {
                take(frames);
                done.written();
              });
    } else {
      take(frames);
    }
    return !stalled;
  }

  @Override
  public void close(List<Frame> last, CloseCode code) {
    last.forEach(this::read);
    closed = Optional.of(code);
  }

  private void take(List<Frame> frames) {
    writes.add(frames);
    frames.forEach(this::read);
  }

  private void read(Frame frame) {
    messages.add(MessageCodec.decodeServer(new String(frame.text(), StandardCharsets.UTF_8)));
  }

  /** What came, each list in one write. */
  public List<List<Frame>> writes() {
    return List.copyOf(writes);
  }

  /** What came, oldest first. */
  public List<ServerMessage> messages() {
    return List.copyOf(messages);
  }

  /** Takes what came since the last call. */
  public List<ServerMessage> taken() {
    List<ServerMessage> all = List.copyOf(messages);
    messages.clear();
    return all;
  }

  public <T extends ServerMessage> List<T> of(Class<T> type) {
    return messages.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public Optional<CloseCode> closed() {
    return closed;
  }
}
