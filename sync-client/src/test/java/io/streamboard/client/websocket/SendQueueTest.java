package io.streamboard.client.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SendQueueTest {
  @Test
  void aConnectionThatWentJustBeforeIsGivenUp() {
    AtomicInteger givenUp = new AtomicInteger();
    SendQueue queue = new SendQueue(closed(), givenUp::incrementAndGet);
    queue.send("{}");
    assertThat(givenUp).hasValue(1);
  }

  /** A fake: when the library's own session is closed between two calls cannot be chosen. */
  private static Session closed() {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("The connection has been closed.");
            });
  }
}
