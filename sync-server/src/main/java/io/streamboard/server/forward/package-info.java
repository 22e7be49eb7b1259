/**
 * What nodes tell each other beside the log: presence, forwarded records, images of boards. None of
 * it is needed for anything to be right; what is lost is made good for.
 *
 * <p>Thread rule: everything here is thread-safe and tells others without waiting for them.
 */
@NullMarked
package io.streamboard.server.forward;

import org.jspecify.annotations.NullMarked;
