package io.streamboard.server.identity;

import static io.streamboard.server.identity.IdentityWorld.ANAS_PASSWORD;
import static io.streamboard.server.identity.IdentityWorld.ana;
import static io.streamboard.server.identity.IdentityWorld.group;
import static io.streamboard.server.identity.IdentityWorld.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.IdentityService.Serving;
import io.streamboard.server.identity.admin.AccountEntry;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same service as in the other tests, on a real log. */
@Timeout(120)
class IdentityOnKafkaTest {
  private final IdentityWorld world = new IdentityWorld();
  private final List<Throwable> stopped = new CopyOnWriteArrayList<>();

  @Test
  void accountsAndTokensSurviveARestartOnAKafkaLog(@TempDir Path folder) {
    EmbeddedBroker broker =
        EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
    try {
      KafkaLogSettings settings =
          KafkaLogSettings.embedded(
              new KafkaConnection(broker.bootstrapServers(), broker.clientProperties()),
              folder.resolve("log.properties"));
      String hash;
      String token;
      List<AccountEntry> accounts;
      try (KafkaLog log = KafkaLog.open(settings, (topic, cause) -> stopped.add(cause));
          IdentityService service = start(log)) {
        ana(service.admin());
        PersonId ben = person(service.admin().createAccount("ben", "Ben", ANAS_PASSWORD, false));
        GroupId sales = group(service.admin().createGroup("Sales"));
        service.admin().addToGroup(sales, ben);
        token = signIn(IdentityWorld.serve(service, folder));
        hash = service.accounts().hash();
        accounts = service.admin().list();
      }
      try (KafkaLog log = KafkaLog.open(settings, (topic, cause) -> stopped.add(cause));
          IdentityService again = start(log)) {
        assertThat(again.accounts().hash()).isEqualTo(hash);
        assertThat(again.admin().list()).isEqualTo(accounts).hasSize(2);
        assertThat(again.identity().authenticate(token)).isPresent();
      }
      assertThat(stopped).isEmpty();
    } finally {
      broker.close();
    }
  }

  private IdentityService start(KafkaLog log) {
    return IdentityService.start(log::topic, world.parts(IdentityWorld.CHEAP));
  }

  private static String signIn(Serving serving) {
    String body = "{\"name\":\"ben\",\"password\":\"" + ANAS_PASSWORD.value() + "\"}";
    String answer = IdentityWorld.text(IdentityWorld.post(serving, "/v1/sign-in", body, "a"));
    return answer.substring("{\"token\":\"".length()).split("\"", -1)[0];
  }
}
