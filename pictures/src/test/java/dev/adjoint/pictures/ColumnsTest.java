package dev.adjoint.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void leavesOutTheMiddle() {
        assertThat(Columns.shortened("abcdefgh", 8)).isEqualTo("abcdefgh");
        assertThat(Columns.shortened("abcdefghi", 8)).isEqualTo("abcd\u2026ghi");
        assertThat(Columns.shortened("", 8)).isEmpty();
    }

    @Test
    void leavesNoHalfOfACharacter() {
        assertThat(Columns.shortened("\ud83d\ude00".repeat(9), 8))
                .isEqualTo("\ud83d\ude00\ud83d\ude00\u2026\ud83d\ude00");
        assertThat(Columns.shortened("e\u0301".repeat(9), 8))
                .isEqualTo("e\u0301".repeat(4) + "\u2026" + "e\u0301".repeat(3));
    }

    @Test
    void isNeverTooWide() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.appendCodePoint(random.nextInt(0x20, random.nextBoolean() ? 0x80 : 0xd800));
            }
            String shortened = Columns.shortened(text.toString(), 20);
            assertThat(Columns.width(shortened)).isLessThanOrEqualTo(Columns.width("m".repeat(20)));
        }
    }
}
