package dev.adjoint.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.report.IndexPage.Entry;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page that lists all methods. */
class IndexPageTest {
    private static final Entry LOSS = new Entry("b.c", "Fit_loss", "Fit.loss", "Fit.java", "b/c/Fit_loss.html", 12, 2);
    private static final Entry AREA =
            new Entry("b.c", "Disc_area", "Disc.area", "Disc.java", "b/c/Disc_area.html", 3, 0);
    private static final Entry TWICE = new Entry("", "Twice_f", "Twice.f", "Twice.java", "Twice_f.html", 1, 1);

    @Test
    void groupsByPackageInOrder() {
        Document page = Jsoup.parse(IndexPage.html(List.of(LOSS, AREA, TWICE)));
        assertThat(page.select("h2").eachText()).containsExactly("The unnamed package", "b.c");
        assertThat(page.select("tbody a").eachText()).containsExactly("Twice.f", "Disc.area", "Fit.loss");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly("Twice_f.html", "b/c/Disc_area.html", "b/c/Fit_loss.html");
        assertThat(page.select("tbody tr").last().text()).isEqualTo("Fit.loss Fit_loss Fit.java 12 2 values");
    }

    @Test
    void theOrderOfTheEntriesDoesNotMatter() {
        assertThat(IndexPage.html(List.of(TWICE, AREA, LOSS))).isEqualTo(IndexPage.html(List.of(LOSS, TWICE, AREA)));
    }

    @Test
    void thereMayBeNoMethod() {
        assertThat(Jsoup.parse(IndexPage.html(List.of())).select("p").first().text())
                .isEqualTo("0 methods explained.");
    }
}
