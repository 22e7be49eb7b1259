package io.streamboard.server.identity.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.server.identity.accounts.AccountOperation.AddToGroup;
import io.streamboard.server.identity.accounts.AccountOperation.BarriersPlaced;
import io.streamboard.server.identity.accounts.AccountOperation.ChooseNameSecret;
import io.streamboard.server.identity.accounts.AccountOperation.CreateAccount;
import io.streamboard.server.identity.accounts.AccountOperation.CreateGroup;
import io.streamboard.server.identity.accounts.AccountOperation.DeleteGroup;
import io.streamboard.server.identity.accounts.AccountOperation.DisableAccount;
import io.streamboard.server.identity.accounts.AccountOperation.EnableAccount;
import io.streamboard.server.identity.accounts.AccountOperation.EraseAccount;
import io.streamboard.server.identity.accounts.AccountOperation.FinaliseLevel;
import io.streamboard.server.identity.accounts.AccountOperation.GrantAdmin;
import io.streamboard.server.identity.accounts.AccountOperation.RemoveFromGroup;
import io.streamboard.server.identity.accounts.AccountOperation.RevokeAdmin;
import io.streamboard.server.identity.accounts.AccountOperation.RevokeTokens;
import io.streamboard.server.identity.accounts.AccountOperation.Unreadable;
import io.streamboard.server.identity.json.MalformedJsonException;
import io.streamboard.server.identity.json.StrictJson;

/**
 * Account operations as records of the topic {@code accounts}: a JSON object with format {@code v}
 * and a closed set of types. Thread-safe.
 */
public final class AccountOperationCodec {
  private static final int FORMAT = 1;
  private static final int MOST_LEVEL = 1_000;

  private AccountOperationCodec() {}

  public static byte[] encode(AccountOperation operation) {
    ObjectNode node = StrictJson.object().put("v", FORMAT);
    switch (operation) {
      case ChooseNameSecret choose ->
          node.put("type", "names.secret").put("secret", choose.secretId());
      case CreateAccount create -> {
        person(node, "account.create", create.person());
        name(node, create.name()).put("admin", create.admin()).put("first", create.firstAdmin());
      }
      case DisableAccount disable -> person(node, "account.disable", disable.person());
      case EnableAccount enable -> person(node, "account.enable", enable.person());
      case EraseAccount erase -> person(node, "account.erase", erase.person());
      case GrantAdmin grant -> person(node, "admin.grant", grant.person());
      case RevokeAdmin revoke -> person(node, "admin.revoke", revoke.person());
      case RevokeTokens revoke -> person(node, "tokens.revoke", revoke.person());
      case CreateGroup create -> name(group(node, "group.create", create.group()), create.name());
      case AddToGroup add ->
          group(node, "group.add", add.group()).put("person", add.person().value());
      case RemoveFromGroup remove ->
          group(node, "group.remove", remove.group()).put("person", remove.person().value());
      case DeleteGroup delete -> group(node, "group.delete", delete.group());
      case BarriersPlaced placed -> node.put("type", "barriers.placed").put("loss", placed.loss());
      case FinaliseLevel finalise ->
          node.put("type", "level.finalise").put("level", finalise.level());
      case Unreadable unreadable ->
          throw new IllegalArgumentException("an unreadable operation is only read, never written");
    }
    return StrictJson.write(node);
  }

  /** Never throws: what cannot be read becomes {@link Unreadable}. */
  public static AccountOperation decode(byte[] bytes) {
    try {
      ObjectNode node = StrictJson.read(bytes);
      return StrictJson.number(node, "v") == FORMAT ? decode(node) : new Unreadable();
    } catch (MalformedJsonException | InvalidValueException e) {
      return new Unreadable();
    }
  }

  private static AccountOperation decode(ObjectNode node) {
    return switch (StrictJson.text(node, "type")) {
      case "names.secret" -> new ChooseNameSecret(StrictJson.text(node, "secret"));
      case "account.create" ->
          new CreateAccount(
              person(node),
              name(node),
              StrictJson.flag(node, "admin"),
              StrictJson.flag(node, "first"));
      case "account.disable" -> new DisableAccount(person(node));
      case "account.enable" -> new EnableAccount(person(node));
      case "account.erase" -> new EraseAccount(person(node));
      case "admin.grant" -> new GrantAdmin(person(node));
      case "admin.revoke" -> new RevokeAdmin(person(node));
      case "tokens.revoke" -> new RevokeTokens(person(node));
      case "group.create" -> new CreateGroup(group(node), name(node));
      case "group.add" -> new AddToGroup(group(node), person(node));
      case "group.remove" -> new RemoveFromGroup(group(node), person(node));
      case "group.delete" -> new DeleteGroup(group(node));
      case "barriers.placed" -> new BarriersPlaced(StrictJson.number(node, "loss"));
      case "level.finalise" -> finalise(StrictJson.number(node, "level"));
      default -> new Unreadable();
    };
  }

  private static AccountOperation finalise(long level) {
    return level >= 1 && level <= MOST_LEVEL ? new FinaliseLevel((int) level) : new Unreadable();
  }

  private static ObjectNode person(ObjectNode node, String type, PersonId person) {
    return node.put("type", type).put("person", person.value());
  }

  private static ObjectNode group(ObjectNode node, String type, GroupId group) {
    return node.put("type", type).put("group", group.value());
  }

  private static ObjectNode name(ObjectNode node, NameKey name) {
    return node.put("secret", name.secretId()).put("name", name.hash());
  }

  private static PersonId person(ObjectNode node) {
    return new PersonId(StrictJson.text(node, "person"));
  }

  private static GroupId group(ObjectNode node) {
    return new GroupId(StrictJson.text(node, "group"));
  }

  private static NameKey name(ObjectNode node) {
    return new NameKey(StrictJson.text(node, "secret"), StrictJson.text(node, "name"));
  }
}
