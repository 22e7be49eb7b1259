/** What nodes tell each other: codecs, ways, and what becomes of it when it is lost or late. */
@NullMarked
package io.streamboard.server.forward;

import org.jspecify.annotations.NullMarked;
