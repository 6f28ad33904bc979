package vn.telehealth.prescription.pdf;

import java.util.ArrayList;
import java.util.List;

/** Distributes the blocks of one copy over as many pages as they take. */
final class Pages {

    private final float laterHeader;
    private final List<List<Block>> pages = new ArrayList<>();
    private List<Block> page = new ArrayList<>();
    private float free;

    private Pages(float firstHeader, float laterHeader) {
        this.laterHeader = laterHeader;
        this.free = Paper.TOP - Paper.BOTTOM - firstHeader;
    }

    /**
     * @param firstHeader height taken on the first page, {@code laterHeader} on each further one
     * @param foot height to keep free on the last page
     */
    static List<List<Block>> distribute(List<Block> blocks, float firstHeader, float laterHeader, float foot) {
        Pages pages = new Pages(firstHeader, laterHeader);
        for (Block block : blocks.subList(0, blocks.size() - 1)) {
            pages.add(block, 0);
        }
        // The signatures never stand on a page without the foot.
        pages.add(blocks.getLast(), foot);
        pages.pages.add(pages.page);
        return pages.pages;
    }

    private void add(Block block, float reserve) {
        if (block.height() + reserve > free && !page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
            free = Paper.TOP - Paper.BOTTOM - laterHeader;
        }
        page.add(block);
        free -= block.height();
    }
}
