import { AlignmentType, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { PAGE, SIZE } from './styles.ts';

/** A section of office paper: the number of the page stands at the top in the middle, from the second page on (Decree 30/2020, annex I). */
export const officeSection = (children: ISectionOptions['children']): ISectionOptions => ({
  properties: { page: PAGE, titlePage: true },
  headers: {
    first: new Header({ children: [new Paragraph({})] }),
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ size: SIZE.text, children: [PageNumber.CURRENT] })],
        }),
      ],
    }),
  },
  children,
});
