package io.streamboard.server.rights;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.SignInCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.identity.IdentityParts;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.identity.IdentityWorld;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.websocket.SocketSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A server with the shipped accounts, sessions, delivery and sockets, whose topics are in memory,
 * and the persons who connect to it. Belongs to the test's thread.
 */
final class RightsWorld implements AutoCloseable {

  private static final int PLENTY = 1_000_000;

  /** So that no limit of what a person may do in a second answers in place of its rights. */
  static final Core.Settings WITHOUT_QUOTAS =
      new Core.Settings(
          ReplicaSettings.DEFAULT,
          DeliverySettings.DEFAULT,
          new SessionSettings(
              4_194_304,
              Duration.ofSeconds(30),
              64,
              16,
              PLENTY,
              PLENTY,
              PLENTY,
              PLENTY,
              PLENTY,
              Duration.ZERO));

  final RunningNode node;
  final IdentityService accounts;
  private final IdentityService.Serving serving;
  private final Map<String, PersonId> persons = new HashMap<>();
  private final List<TappedSocket> sockets = new ArrayList<>();
  private final AtomicReference<String> idsBeginWith = new AtomicReference<>("id");

  RightsWorld(Path folder) throws IOException {
    IdentityWorld topics = new IdentityWorld();
    IdentityParts usual = topics.parts(IdentityWorld.CHEAP);
    AtomicInteger ids = new AtomicInteger();
    accounts =
        IdentityService.start(
            topics::topic,
            new IdentityParts(
                usual.clock(),
                usual.random(),
                () -> idsBeginWith.get() + "-" + ids.incrementAndGet(),
                usual.hashFunction(),
                usual.hashing(),
                usual.tokens(),
                usual.lockout(),
                usual.startWithin()));
    serving = accounts.serve(folder);
    node =
        new RunningNode(
            accounts.identity(),
            SocketSettings.at("127.0.0.1", 0).withSessions(40, 40),
            WITHOUT_QUOTAS);
  }

  /** Makes accounts whose display names are these. */
  void people(String... names) {
    for (String name : names) {
      persons.put(name, account(name));
    }
  }

  /** Makes an account whose id begins with the text, which its name does not hold. */
  void personWithId(String name, String beginning) {
    idsBeginWith.set(beginning);
    persons.put(name, account(name));
    idsBeginWith.set("id");
  }

  private PersonId account(String name) {
    return IdentityWorld.person(
        admin().createAccount(name, name, IdentityWorld.ANAS_PASSWORD, false));
  }

  GroupId group(String name, String... members) {
    GroupId group = IdentityWorld.group(admin().createGroup(name));
    for (String member : members) {
      admin().addToGroup(group, person(member));
    }
    return group;
  }

  AccountsAdmin admin() {
    return accounts.admin();
  }

  PersonId person(String name) {
    PersonId person = persons.get(name);
    if (person == null) {
      throw new AssertionError("nobody is called " + name);
    }
    return person;
  }

  Principal principal(String name) {
    return new Principal.Person(person(name));
  }

  Caller caller(String name) {
    return accounts.identity().caller(person(name)).orElseThrow();
  }

  String token(String name) {
    String body = SignInCodec.encode(name, "correct horse battery");
    return SignInCodec.decode(
            IdentityWorld.text(IdentityWorld.post(serving, "/v1/sign-in", body, "127.0.0.1")))
        .token();
  }

  /** A socket of the person, tapped from before the handshake on; closed with the world. */
  TappedSocket connect(String name) {
    TappedSocket socket = new TappedSocket(node.port(), token(name));
    sockets.add(socket);
    return socket;
  }

  static Operation add(String id, String text, String fill) {
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId(id),
            new WidgetKind.Note(),
            Bounds.of(0, 0, 100, 100),
            ZKey.FIRST,
            Style.of(StyleProperty.FILL, fill),
            text));
  }

  static Operation add(String id) {
    return add(id, "text of it", "yellow");
  }

  static Operation move(String id, double x, double y) {
    return new Operation.WidgetMove(List.of(new Operation.Move(new WidgetId(id), new Point(x, y))));
  }

  @Override
  public void close() {
    sockets.forEach(TappedSocket::close);
    node.close();
    accounts.close();
  }
}
