/**
 * The state of a board and the fold, the only way in which that state changes.
 *
 * <p>What the fold asks of an operation, in this order: is its counter the writer's next; can it be
 * read; does the board live; is the author's stamp not older than a barrier; is what it names
 * visible to the author, may the author do it, is it free of others' locks; does it fit. Only an
 * operation whose counter is not the next spends no counter; everything takes a revision.
 *
 * <p>What may surprise. Locking another's locked widget is refused for owners too: they unlock
 * first. Taking away what was not granted, and unlocking what is not locked, are applied without
 * effect. Restoring a widget that is on the board is invalid. Forgotten ids of widgets count as
 * unused, and so does a writer after its silence: a client whose first operation was silent for so
 * long must ask for its standing before it sends that again.
 *
 * <p>Thread rule: every public type here is immutable and may be used by any thread; a draft lives
 * within one call of the fold.
 */
@NullMarked
package io.streamboard.model.board;

import org.jspecify.annotations.NullMarked;
