package vn.telehealth.prescription.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** The structure tree, by which screen readers find the paragraphs of the form in order (ISO 32000-1, 14.8). */
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement top = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Integer, COSObjectable> parents = new HashMap<>();

    Tags(PDDocument document) {
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        root.appendKid(top);
    }

    PageTags page(PDPage page) {
        int index = parents.size();
        page.setStructParents(index);
        COSArray elements = new COSArray();
        parents.put(index, new PDParentTreeValue(elements));
        return new PageTags(page, elements);
    }

    /** Call when all is drawn. */
    void finish() {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }

    final class PageTags {

        private final PDPage page;
        private final COSArray elements;

        private PageTags(PDPage page, COSArray elements) {
            this.page = page;
            this.elements = elements;
        }

        /** Adds a paragraph and returns the properties with which its content is to be marked. */
        PDPropertyList paragraph() {
            return properties(add(StandardStructureTypes.P));
        }

        PDPropertyList figure(String alternative) {
            PDStructureElement element = add(StandardStructureTypes.Figure);
            element.setAlternateDescription(alternative);
            return properties(element);
        }

        private PDStructureElement add(String type) {
            PDStructureElement element = new PDStructureElement(type, top);
            element.setPage(page);
            top.appendKid(element);
            return element;
        }

        private PDPropertyList properties(PDStructureElement element) {
            int id = elements.size();
            element.getCOSObject().setInt(COSName.K, id);
            elements.add(element);
            COSDictionary properties = new COSDictionary();
            properties.setInt(COSName.MCID, id);
            return PDPropertyList.create(properties);
        }
    }
}
