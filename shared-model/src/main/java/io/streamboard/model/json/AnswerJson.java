package io.streamboard.model.json;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.function.BiConsumer;

/** Answers of responses. */
final class AnswerJson {
  private AnswerJson() {}

  static void write(Output out, Answer answer) {
    out.object("answer");
    switch (answer) {
      case Answer.Boards boards ->
          list(out.put("type", "boards"), "boards", boards.boards(), AnswerJson::writeBoard);
      case Answer.People people ->
          list(out.put("type", "people"), "people", people.people(), AnswerJson::writeNamed);
      case Answer.MemberList members -> writeMembers(out, members);
      case Answer.Grants grants ->
          list(out.put("type", "grants"), "grants", grants.grants(), AnswerJson::writeGrant);
      case Answer.Found found -> writeFound(out.put("type", "widgets"), found);
      case Answer.Change change -> writeChange(out.put("type", "change"), change);
      case Answer.Standing standing ->
          out.put("type", "standing").put("counter", standing.counter());
    }
    out.end();
  }

  static Answer read(Members message) {
    Members in = message.members("answer");
    return switch (in.type()) {
      case "boards" -> new Answer.Boards(in.list("boards", AnswerJson::readBoard));
      case "people" -> new Answer.People(in.list("people", AnswerJson::readNamed));
      case "members" ->
          new Answer.MemberList(
              in.list("members", AnswerJson::readMember), in.strings("present", PersonId::new));
      case "grants" -> new Answer.Grants(in.list("grants", AnswerJson::readGrant));
      case "widgets" ->
          new Answer.Found(
              in.list("widgets", AnswerJson::readHit),
              in.bool("more"),
              in.optionalStrings("elsewhere"));
      case "change" ->
          new Answer.Change(
              in.optionalString("author").map(PersonId::new), in.optionalInteger("time"));
      case "standing" -> new Answer.Standing(in.integer("counter"));
      case String unknown -> throw in.unknownType();
    };
  }

  /** The members of a board's entry, into an open object. */
  static void writeBoard(Output out, Answer.BoardEntry entry) {
    out.put("board", entry.board().value()).put("title", entry.title());
    out.put("role", entry.role().map(AccessJson.ROLES::of));
  }

  static Answer.BoardEntry readBoard(Members in) {
    return new Answer.BoardEntry(
        QueryJson.board(in), in.string("title"), AccessJson.optionalRole(in));
  }

  static void writeNamed(Output out, Answer.Named named) {
    name(out, named.principal(), named.name());
  }

  static Answer.Named readNamed(Members in) {
    return new Answer.Named(AccessJson.principal(in), in.string("name"));
  }

  private static void writeMembers(Output out, Answer.MemberList members) {
    list(out.put("type", "members"), "members", members.members(), AnswerJson::writeMember);
    out.array("present");
    members.present().forEach(person -> out.add(person.value()));
    out.endArray();
  }

  private static void writeMember(Output out, Answer.Member member) {
    name(out, member.principal(), member.name()).put("role", AccessJson.ROLES.of(member.role()));
  }

  private static Answer.Member readMember(Members in) {
    return new Answer.Member(AccessJson.principal(in), in.string("name"), AccessJson.role(in));
  }

  private static void writeGrant(Output out, Answer.WidgetGrantEntry grant) {
    name(out, grant.principal(), grant.name()).put("level", AccessJson.LEVELS.of(grant.level()));
  }

  private static Answer.WidgetGrantEntry readGrant(Members in) {
    return new Answer.WidgetGrantEntry(
        AccessJson.principal(in), in.string("name"), AccessJson.level(in));
  }

  private static void writeFound(Output out, Answer.Found found) {
    list(out.put("more", found.more()), "widgets", found.hits(), AnswerJson::writeHit);
    if (!found.elsewhere().isEmpty()) {
      out.array("elsewhere");
      found.elsewhere().forEach(out::add);
      out.endArray();
    }
  }

  private static void writeChange(Output out, Answer.Change change) {
    change.author().ifPresent(author -> out.put("author", author.value()));
    change.time().ifPresent(time -> out.put("time", time));
  }

  private static void writeHit(Output out, Answer.Hit hit) {
    out.put("board", hit.board().value())
        .put("title", hit.title())
        .put("widget", hit.widget().value())
        .put("excerpt", hit.excerpt())
        .put("from", hit.from())
        .put("upto", hit.upto());
    KindJson.write(out, hit.kind());
  }

  private static Answer.Hit readHit(Members in) {
    return new Answer.Hit(
        QueryJson.board(in),
        in.string("title"),
        OperationReader.widget(in),
        KindJson.name(in),
        in.string("excerpt"),
        in.smallInteger("from"),
        in.smallInteger("upto"));
  }

  private static Output name(Output out, Principal principal, String name) {
    return out.put("principal", principal.text()).put("name", name);
  }

  static <T> void list(Output out, String name, List<T> values, BiConsumer<Output, T> members) {
    out.array(name);
    for (T value : values) {
      members.accept(out.object(), value);
      out.end();
    }
    out.endArray();
  }
}
