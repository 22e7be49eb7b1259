package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {
  private final Callers callers = new Callers(Set.of("10.0.0.1", "10.0.0.2", "0:0:0:0:0:0:0:1"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # peer | header | caller
          192.0.2.7 | 198.51.100.1 | 192.0.2.7
          10.0.0.1 | 198.51.100.1 | 198.51.100.1
          10.0.0.1 | 203.0.113.9, 198.51.100.1 | 198.51.100.1
          10.0.0.1 | 198.51.100.1, 10.0.0.2 | 198.51.100.1
          10.0.0.1 | 203.0.113.9, 198.51.100.1, 192.0.2.1, 10.0.0.2 | 192.0.2.1
          10.0.0.1 | 198.51.100.1, nonsense | 10.0.0.1
          10.0.0.1 | 198.51.100.1, unknown, 10.0.0.2 | 10.0.0.2
          10.0.0.1 | localhost | 10.0.0.1
          10.0.0.1 | 10.0.0.2 | 10.0.0.2
          10.0.0.1 | , | 10.0.0.1
          0:0:0:0:0:0:0:1 | 2001:db8::1 | 2001:db8:0:0:0:0:0:1
          """)
  void onlyNamedProxiesAreBelieved(String peer, String header, String caller) {
    assertThat(callers.of(peer, Map.of("x-forwarded-for", List.of(header)))).isEqualTo(caller);
  }

  @Test
  void severalHeadersAreOneList() {
    assertThat(
            callers.of(
                "10.0.0.1", Map.of("x-forwarded-for", List.of("203.0.113.9", "198.51.100.1"))))
        .isEqualTo("198.51.100.1");
    assertThat(callers.of("10.0.0.1", Map.of())).isEqualTo("10.0.0.1");
  }
}
