package io.streamboard.server.websocket;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where the end of an asynchronous write and the return of the call that began it meet: whoever
 * comes second goes on. So writes that end within the call are followed by a loop and not by ever
 * deeper calls. Thread-safe.
 */
final class Rendezvous {

  private final AtomicBoolean met = new AtomicBoolean();

  /** True for the first of the two, who has nothing more to do. */
  boolean arrive() {
    return met.compareAndSet(false, true);
  }
}
