/** Looking for a text on all boards that I see. The server answers, from what I may see of them. */
@NullMarked
package io.streamboard.desktop.search;

import org.jspecify.annotations.NullMarked;
