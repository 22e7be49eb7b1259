package io.streamboard.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was started and ends it in the opposite order, all of it even if one fails. Used
 * by the main thread.
 */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<Step> steps = new ArrayDeque<>();

  /** Ends the part when its turn comes; returns it. */
  <T extends AutoCloseable> T add(String name, T part) {
    steps.push(new Step(name, part));
    return part;
  }

  @Override
  public void close() {
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      try {
        step.part().close();
        LOG.debug("ended {}", step.name());
      } catch (Exception e) {
        LOG.error("{} did not end well; the rest is ended all the same.", step.name(), e);
      }
    }
  }

  private record Step(String name, AutoCloseable part) {}
}
