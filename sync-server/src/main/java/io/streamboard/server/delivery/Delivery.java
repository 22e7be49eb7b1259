package io.streamboard.server.delivery;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.wire.Presence;
import io.streamboard.server.replica.ReplicaListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From folded records to the sessions that have the board open, wherever they are. All methods are
 * called on the board's worker, but {@link #meet}, {@link #heard}, {@link #personChanged}, {@link
 * #probe} and {@link #sweep}, which any thread may call.
 */
public interface Delivery extends ReplicaListener {

  /**
   * Opens the board for the session: continues at {@code from} or sends the whole view, and then
   * all that changes. False when the board does not exist for the person.
   *
   * @param request comes back with {@code resumed} and with every whole view
   */
  boolean attach(
      BoardState state, Subscriber subscriber, Optional<String> request, Optional<Stand> from);

  void detach(BoardId board, Subscriber subscriber);

  /** The session has ended: nothing is sent to it any more. */
  void forget(BoardId board, Subscriber subscriber);

  /** The subscriber is ready again. */
  void wake(BoardId board, Subscriber subscriber);

  /**
   * What the person does now, for others who have the board open; ignored on a session that has
   * not.
   */
  void show(BoardId board, Subscriber subscriber, Presence presence);

  /** Outcomes of the writer go to this author from now on. */
  void expect(BoardState state, WriterId writer, Author author);

  /** The live drag that this session shows ends when the operation is delivered. */
  void endsDrag(BoardId board, Subscriber subscriber, OperationId drop, String drag);

  /** Who has the board open, each person once. */
  List<PersonId> present(BoardId board);

  /** From now on the other nodes are told what is shown here. Called once. */
  void meet(OtherNodes others);

  /** Another node tells what is shown there. */
  void heard(NodePresence said);

  /** The person's groups or account changed: its view of open boards is made anew. */
  void personChanged(PersonId person);

  /**
   * Does on each worker what is done for a board: a folded operation becomes a frame of changes for
   * a subscriber. {@code delivered} is called once, when all workers have sent theirs; never when
   * one cannot.
   */
  void probe(Runnable delivered);

  /**
   * From now on boards that are given stay open here, and are {@linkplain #replaced continued} from
   * where another node has them.
   */
  void stay();

  /** The boards among these that a worker's sessions have open; called on that worker. */
  List<BoardId> open(int worker, Predicate<BoardId> boards);

  /** Called every second: forgets boards that nobody has open any more. */
  void sweep();
}
