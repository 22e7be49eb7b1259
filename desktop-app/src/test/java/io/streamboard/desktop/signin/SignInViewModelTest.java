package io.streamboard.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.ClientException;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.fake.DirectFx;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ErrorCode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInViewModelTest {

  private static final SignedIn ANA =
      new SignedIn(URI.create("http://localhost:1"), new PersonId("ana"), "Ana", "token");

  private final Door door = new Door();
  private final DirectFx fx = new DirectFx();
  private final Deque<Runnable> blocking = new ArrayDeque<>();
  private final List<SignedIn> done = new ArrayList<>();
  private final SignInViewModel model = new SignInViewModel(door, blocking::add, fx, done::add);

  @Test
  void aSignInGoesOnAndForgetsThePassword() {
    fill("http://localhost:1 ", " Ana ", "secret");
    go();
    assertThat(door.asked).containsExactly("sign in http://localhost:1 Ana secret");
    assertThat(done).containsExactly(ANA);
    assertThat(model.password().get()).isEmpty();
    assertThat(model.problem().get()).isEmpty();
  }

  @Test
  void aRefusalIsToldAndWhatWasTypedStays() {
    door.refusal = Optional.of(ErrorCode.SIGN_IN_FAILED);
    fill("http://localhost:1", "Ana", "wrong");
    go();
    assertThat(model.problem().get()).isEqualTo(Texts.of("error.sign-in-failed"));
    assertThat(List.of(model.name().get(), model.password().get())).containsExactly("Ana", "wrong");
    assertThat(done).isEmpty();
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void whileOneExchangeIsOnItsWayNoOtherIsBegun() {
    fill("http://localhost:1", "Ana", "secret");
    model.go();
    model.go();
    assertThat(model.busy().get()).isTrue();
    assertThat(blocking).hasSize(1);
  }

  @Test
  void whatIsMissingIsToldAndNobodyIsAsked() {
    fill("http://localhost:1", "Ana", "");
    go();
    assertThat(model.problem().get()).isEqualTo(Texts.of("signin.missing"));
    assertThat(model.wrong().get()).isEqualTo(SignInViewModel.Entry.PASSWORD);
    fill("ftp://boards.example.invalid", "Ana", "secret");
    go();
    assertThat(model.problem().get()).isEqualTo(Texts.of("signin.address"));
    assertThat(model.wrong().get()).isEqualTo(SignInViewModel.Entry.SERVER);
    assertThat(door.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "boards.example.invalid, https://boards.example.invalid",
    " boards.example.invalid:8443/team , https://boards.example.invalid:8443/team",
    "localhost:7420, http://localhost:7420",
    "localhosting.example.invalid, https://localhosting.example.invalid",
    "127.0.0.1:7420, http://127.0.0.1:7420",
    "[::1]:7420, http://[::1]:7420",
    "http://boards.example.invalid, http://boards.example.invalid"
  })
  void anAddressMayBeTypedWithoutItsBeginning(String typed, String meant) {
    fill(typed, "Ana", "secret");
    go();
    assertThat(door.asked).containsExactly("sign in " + meant + " Ana secret");
    assertThat(model.server().get()).isEqualTo(meant);
  }

  @Test
  void aServerThatDoesNotAnswerIsToldAndNeedNotBeWaitedFor() {
    fill("http://localhost:1", "Ana", "secret");
    model.go();
    assertThat(model.slow().get()).isFalse();
    fx.passTime();
    assertThat(model.slow().get()).isTrue();
    model.cancel();
    assertThat(model.slow().get()).isFalse();
    assertThat(model.busy().get()).isFalse();
    blocking.forEach(Runnable::run);
    blocking.clear();
    fx.drain();
    assertThat(done).as("an answer that came too late").isEmpty();
    go();
    assertThat(done).containsExactly(ANA);
    fx.passTime();
    assertThat(model.slow().get()).isFalse();
  }

  @Test
  void aServerThatCannotBeReachedIsAProblemOfTheAddress() {
    door.refusal = Optional.of(ErrorCode.LOG_UNAVAILABLE);
    fill("http://localhost:1", "Ana", "secret");
    go();
    assertThat(model.wrong().get()).isEqualTo(SignInViewModel.Entry.SERVER);
  }

  @Test
  void theFirstAccountIsMadeWithTheCodeAndBothSecretsAreForgotten() {
    fill("http://localhost:1", "Ana", "twelve letters");
    model.settingUp().set(true);
    go();
    assertThat(model.problem().get()).isEqualTo(Texts.of("setup.missing"));
    model.code().set(" one-time ");
    go();
    assertThat(door.asked).containsExactly("set up http://localhost:1 one-time Ana twelve letters");
    assertThat(done).containsExactly(ANA);
    assertThat(List.of(model.password().get(), model.code().get())).containsOnly("");
  }

  @Test
  void aWrongCodeIsToldAsSuch() {
    door.refusal = Optional.of(ErrorCode.NOT_ALLOWED);
    fill("http://localhost:1", "Ana", "twelve letters");
    model.settingUp().set(true);
    model.code().set("used");
    go();
    assertThat(model.problem().get()).isEqualTo(Texts.of("setup.failed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna Berg", "Anna\u00a0Berg", "Anna\u200bBerg", "\u00ad"})
  void aNameThatNobodyCanSignInByIsToldAtTheNameAndNobodyIsAsked(String name) {
    setUp(name, "long enough, this");
    assertThat(model.problem().get()).isEqualTo(Texts.of("setup.name.rule", 64));
    assertThat(model.wrong().get()).isEqualTo(SignInViewModel.Entry.NAME);
    assertThat(door.asked).isEmpty();
  }

  @Test
  void aNewNameHasAtMost64CharactersHoweverManyUnitsTheyTake() {
    String longest = "\ud83e\udd8a".repeat(64);
    setUp(longest + "a", "long enough, this");
    assertThat(model.wrong().get()).isEqualTo(SignInViewModel.Entry.NAME);
    setUp(longest, "long enough, this");
    assertThat(done).containsExactly(ANA);
  }

  @Test
  void aNewPasswordThatIsTooShortIsToldAndNobodyIsAsked() {
    setUp("Ana", "elf letters");
    assertThat(model.problem().get()).isEqualTo(Texts.of("setup.password.short", 12));
    assertThat(model.wrong().get()).isEqualTo(SignInViewModel.Entry.PASSWORD);
    assertThat(door.asked).isEmpty();
    model.settingUp().set(false);
    go();
    assertThat(door.asked).as("a password there is").hasSize(1);
  }

  @Test
  void anAccountThatMayBeThereThoughNoAnswerCameIsToldAndCanBeSignedInWith() {
    door.refusal = Optional.of(ErrorCode.UNKNOWN_RESULT);
    setUp("Ana", "long enough, this");
    assertThat(model.problem().get()).isEqualTo(Texts.of("setup.unknown"));
    assertThat(model.wrong().get()).isEqualTo(SignInViewModel.Entry.WHOLE);
    door.refusal = Optional.empty();
    model.settingUp().set(false);
    go();
    assertThat(door.asked.getLast()).isEqualTo("sign in http://localhost:1 Ana long enough, this");
  }

  private void setUp(String name, String password) {
    fill("http://localhost:1", name, password);
    model.code().set("one-time");
    model.settingUp().set(true);
    go();
  }

  private void fill(String server, String name, String password) {
    model.server().set(server);
    model.name().set(name);
    model.password().set(password);
  }

  private void go() {
    model.go();
    blocking.forEach(Runnable::run);
    blocking.clear();
    fx.drain();
  }

  private static final class Door implements Accounts {

    private final List<String> asked = new ArrayList<>();
    private Optional<ErrorCode> refusal = Optional.empty();

    @Override
    public SignedIn signIn(URI server, String name, String password) {
      return answer("sign in " + server + " " + name + " " + password);
    }

    @Override
    public boolean signOut(SignedIn who) {
      return asked.add("sign out " + who.name());
    }

    @Override
    public SignedIn setUp(URI server, String code, String name, String password) {
      return answer("set up " + server + " " + code + " " + name + " " + password);
    }

    private SignedIn answer(String question) {
      asked.add(question);
      refusal.ifPresent(
          code -> {
            throw new ClientException(code, "");
          });
      return ANA;
    }
  }
}
