package io.streamboard.server.identity;

import static io.streamboard.server.identity.IdentityWorld.ANAS_PASSWORD;
import static io.streamboard.server.identity.IdentityWorld.ana;
import static io.streamboard.server.identity.IdentityWorld.person;
import static io.streamboard.server.identity.IdentityWorld.serve;
import static io.streamboard.server.identity.IdentityWorld.signOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.IdentityService.Serving;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.identity.admin.AdminResult;
import io.streamboard.server.identity.password.Password;
import io.streamboard.server.log.TopicName;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a token is good for. */
class TokenLifeTest extends SigningIn {
  @Test
  void signingOutEndsTheTokenOnceAndForAll() throws Exception {
    String token;
    try (IdentityService service = world.start()) {
      PersonId ana = ana(service.admin());
      Serving serving = serve(service, folder);
      token = token(signIn(serving, "ana", ANAS_PASSWORD, "a"));
      String tokenId = service.identity().authenticate(token).orElseThrow().tokenId();
      Heard heard = new Heard(service.identity());
      try (AutoCloseable watching = service.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        assertThat(signOut(serving, token).status()).isEqualTo(204);
        assertThat(heard.lines()).containsExactly("token " + ana + " " + tokenId);
      }
      assertThat(service.identity().authenticate(token)).isEmpty();
      assertThat(signOut(serving, token).status()).isEqualTo(401);
    }
    try (IdentityService again = world.start()) {
      assertThat(again.identity().authenticate(token)).isEmpty();
    }
  }

  @Test
  void tokensSurviveARestartOfTheNode() {
    String token;
    try (IdentityService service = world.start()) {
      ana(service.admin());
      token = token(signIn(serve(service, folder), "ana", ANAS_PASSWORD, "a"));
    }
    world.topic(TopicName.TOKENS).compact();
    try (IdentityService again = world.start()) {
      assertThat(again.identity().authenticate(token)).isPresent();
    }
  }

  @Test
  void anUnusedTokenEndsAfterFourteenDaysAndAUsedOneAfterNinety() throws Exception {
    try (IdentityService service = world.start()) {
      PersonId ana = ana(service.admin());
      Serving serving = serve(service, folder);
      String unused = token(signIn(serving, "ana", ANAS_PASSWORD, "a"));
      String used = token(signIn(serving, "ana", ANAS_PASSWORD, "a"));
      String usedId = service.identity().authenticate(used).orElseThrow().tokenId();
      Heard heard = new Heard(service.identity());
      try (AutoCloseable watching = service.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        world.clock.advance(Duration.ofDays(13));
        assertThat(service.identity().authenticate(used)).isPresent();
        world.clock.advance(Duration.ofDays(2));
        assertThat(service.identity().authenticate(unused)).isEmpty();
        for (int day = 15; day < 85; day += 10) {
          assertThat(service.identity().authenticate(used)).isPresent();
          world.clock.advance(Duration.ofDays(10));
        }
        assertThat(service.identity().authenticate(used)).isPresent();
        world.clock.advance(Duration.ofDays(5));
        assertThat(service.identity().authenticate(used)).isEmpty();
        heard.await("token " + ana + " " + usedId);
      }
    }
  }

  @Test
  void theLastUseSurvivesARestart() {
    String token;
    try (IdentityService service = world.start()) {
      ana(service.admin());
      token = token(signIn(serve(service, folder), "ana", ANAS_PASSWORD, "a"));
      world.clock.advance(Duration.ofDays(13));
      String tokenId = service.identity().authenticate(token).orElseThrow().tokenId();
      world.clock.advance(Duration.ofMinutes(2));
      Await.that(
          "the last use to be stored",
          Duration.ofSeconds(20),
          () -> world.topic(TopicName.TOKENS).text().contains(tokenId + "/used"));
    }
    world.clock.advance(Duration.ofDays(13));
    try (IdentityService again = world.start()) {
      assertThat(again.identity().authenticate(token)).isPresent();
    }
  }

  @Test
  void disablingAndANewPasswordVoidAllTokensForEver() throws Exception {
    try (IdentityService service = world.start()) {
      AccountsAdmin admin = service.admin();
      ana(admin);
      PersonId ben = person(admin.createAccount("ben", "Ben", ANAS_PASSWORD, false));
      Serving serving = serve(service, folder);
      String first = token(signIn(serving, "ben", ANAS_PASSWORD, "a"));
      String firstId = service.identity().authenticate(first).orElseThrow().tokenId();
      Heard heard = new Heard(service.identity());
      try (AutoCloseable watching = service.identity().watch(heard)) {
        assertThat(watching).isNotNull();
        admin.disable(ben);
        assertThat(heard.lines()).element(0).isEqualTo("changed " + ben + " gone visible true");
        assertThat(heard.lines()).contains("token " + ben + " " + firstId);
      }
      assertThat(service.identity().authenticate(first)).isEmpty();
      admin.enable(ben);
      assertThat(service.identity().authenticate(first)).isEmpty();

      String second = token(signIn(serving, "ben", ANAS_PASSWORD, "a"));
      assertThat(service.identity().authenticate(second)).isPresent();
      assertThat(admin.setPassword(ben, new Password("an entirely new one")))
          .isInstanceOf(AdminResult.Done.class);
      assertThat(service.identity().authenticate(second)).isEmpty();
      assertThat(signIn(serving, "ben", ANAS_PASSWORD, "a").status()).isEqualTo(401);
      world.clock.advance(Duration.ofSeconds(2));
      assertThat(signIn(serving, "ben", new Password("an entirely new one"), "a").status())
          .isEqualTo(200);
    }
  }
}
