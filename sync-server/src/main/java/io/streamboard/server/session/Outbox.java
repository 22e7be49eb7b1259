package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.delivery.Frame;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What waits to be written to one session, at most so many bytes: one write at a time, in which all
 * that waits goes together, so that a slow reader costs a bound and a fast one few writes.
 * Thread-safe: one of the few classes with a lock, which is never held while another class is
 * called.
 */
final class Outbox {

  /** Bytes that go into one write; a single larger frame goes alone. */
  static final int WRITE_BYTES = 32 * 1024;

  private final int limit;
  private final Wire wire;
  private final InstantSource clock;
  private final Consumer<BoardId> wake;

  /**
   * Guards all that changes here. A board with a thousand sessions is a thousand of these, none of
   * them near to the processor any more when its turn comes: each object that a write touches is
   * fetched from memory, so there is no lock apart, and no set where a list serves.
   */
  private final ArrayDeque<Frame> queue = new ArrayDeque<>();

  private final List<BoardId> waiting = new ArrayList<>(1);
  private final Wire.Done done = new Progress();
  private int pending;
  private int underWay;
  private boolean writing;
  private boolean closed;
  private long progressedAt;

  /**
   * @param limit most bytes that wait or are being written; a frame that finds nothing before it is
   *     taken whatever its size, and counts as half of the limit at most: what the session has to
   *     be told while a whole view is on its way has room too
   * @param wake told each board that waits, when all is written
   */
  Outbox(int limit, Wire wire, InstantSource clock, Consumer<BoardId> wake) {
    this.limit = limit;
    this.wire = wire;
    this.clock = clock;
    this.wake = wake;
  }

  /**
   * Takes the frame, or drops it when there is no room; presence makes room for everything else.
   */
  boolean offer(Frame frame) {
    List<Frame> alone = List.of(frame);
    synchronized (queue) {
      if (closed || !makeRoom(frame)) {
        return false;
      }
      pending += counted(frame);
      if (writing) {
        queue.add(frame);
        return true;
      }
      begin(alone);
    }
    write(alone);
    return true;
  }

  /** Whether nothing waits; if something does, the board is woken later. */
  boolean idleOrWake(BoardId board) {
    synchronized (queue) {
      if (writing && !waiting.contains(board)) {
        waiting.add(board);
      }
      return !writing;
    }
  }

  /** Wakes the board when nothing waits, at once if so now. */
  void wakeWhenIdle(BoardId board) {
    if (idleOrWake(board)) {
      wake.accept(board);
    }
  }

  /** Takes back the frames of the board that are not being written. */
  void purge(BoardId board) {
    synchronized (queue) {
      remove(frame -> frame.board().filter(board::equals).isPresent());
      waiting.remove(board);
    }
  }

  /** Takes nothing more; answers what waited and will not be written. */
  List<Frame> close() {
    synchronized (queue) {
      List<Frame> rest = List.copyOf(queue);
      closed = true;
      queue.clear();
      waiting.clear();
      return rest;
    }
  }

  /**
   * Since when, in milliseconds of the clock, the write under way has got nowhere; empty when none
   * is.
   */
  OptionalLong stuckSince() {
    synchronized (queue) {
      return writing ? OptionalLong.of(progressedAt) : OptionalLong.empty();
    }
  }

  /** Bytes that wait or are being written, as they count. */
  int pendingBytes() {
    synchronized (queue) {
      return pending;
    }
  }

  private boolean makeRoom(Frame frame) {
    if (fits(frame)) {
      return true;
    }
    if (frame.kind() == Frame.Kind.PRESENCE) {
      return false;
    }
    remove(waiter -> waiter.kind() == Frame.Kind.PRESENCE);
    return fits(frame);
  }

  private boolean fits(Frame frame) {
    return pending == 0 || pending + frame.size() <= limit;
  }

  private int counted(Frame frame) {
    return Math.min(frame.size(), limit / 2);
  }

  private void remove(Predicate<Frame> unwanted) {
    for (Iterator<Frame> frames = queue.iterator(); frames.hasNext(); ) {
      Frame frame = frames.next();
      if (unwanted.test(frame)) {
        frames.remove();
        pending -= counted(frame);
      }
    }
  }

  private void begin(List<Frame> frames) {
    writing = true;
    progressedAt = clock.millis();
    for (Frame frame : frames) {
      underWay += counted(frame);
    }
  }

  /** Writes these and what waits then, until nothing does or a write goes on elsewhere. */
  private void write(List<Frame> first) {
    for (List<Frame> frames = first; !frames.isEmpty(); frames = next()) {
      if (!wire.write(frames, done)) {
        return;
      }
    }
  }

  /** A write has ended; the next one, or none after which the waiting boards are woken. */
  private List<Frame> next() {
    List<BoardId> idle;
    synchronized (queue) {
      pending -= underWay;
      underWay = 0;
      if (!queue.isEmpty()) {
        List<Frame> frames = batch();
        begin(frames);
        return frames;
      }
      writing = false;
      idle = takeWaiting();
    }
    idle.forEach(wake);
    return List.of();
  }

  private List<BoardId> takeWaiting() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<BoardId> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private List<Frame> batch() {
    if (queue.size() == 1) {
      return List.of(queue.remove());
    }
    List<Frame> batch = new ArrayList<>();
    int size = 0;
    while (!queue.isEmpty() && (batch.isEmpty() || size + queue.peek().size() <= WRITE_BYTES)) {
      Frame frame = queue.remove();
      size += frame.size();
      batch.add(frame);
    }
    return batch;
  }

  /** Of the write under way. */
  private final class Progress implements Wire.Done {

    @Override
    public void progressed() {
      synchronized (queue) {
        progressedAt = clock.millis();
      }
    }

    @Override
    public void written() {
      write(next());
    }

    @Override
    public void failed() {
      close();
    }
  }
}
