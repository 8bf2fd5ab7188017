import { type Area, columnName } from '../../../model/cell.ts';
import { escaped } from '../xml-text.ts';

/** Cells with what stands in them: a chart shows these until a program reads the cells themselves. One column, from top to bottom. */
export interface Cited<T> {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly T[];
}

export interface Series {
  readonly name: Cited<string>;
  readonly values: Cited<number>;
  /** `#RRGGBB` */
  readonly colour: string;
}

/** Columns beside one another, or bars laid end to end with the first category on top. */
export interface Chart {
  readonly kind: 'columns' | 'stacked-bars';
  readonly title: string;
  readonly categories: Cited<string>;
  readonly series: readonly Series[];
}

/** A chart with its upper left cell and its size in pixels (96 an inch). */
export interface PlacedChart {
  readonly chart: Chart;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FONT = '<a:latin typeface="宋体"/><a:ea typeface="宋体"/>';
const [INK, LINE] = ['404040', 'D9D9D9'];
/** English Metric Units of a pixel. */
const EMU = 9525;
const [CATEGORY_AXIS, VALUE_AXIS] = ['111111111', '222222222'];

const rgb = (colour: string): string => colour.replace('#', '');

function reference({ sheet, area }: Cited<unknown>): string {
  const corner = (row: number, col: number): string => `$${columnName(col)}$${String(row + 1)}`;
  const [first, last] = [corner(area.top, area.left), corner(area.bottom, area.right)];
  return escaped(`'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`);
}

function points(values: readonly (string | number)[]): string {
  const each = values.map((value, index) => `<c:pt idx="${String(index)}"><c:v>${escaped(String(value))}</c:v></c:pt>`);
  return `<c:ptCount val="${String(values.length)}"/>${each.join('')}`;
}

const strings = (cited: Cited<string>): string => `<c:strRef><c:f>${reference(cited)}</c:f><c:strCache>${points(cited.values)}</c:strCache></c:strRef>`;
const numbers = (cited: Cited<number>): string => `<c:numRef><c:f>${reference(cited)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(cited.values)}</c:numCache></c:numRef>`;

/** Letters of a chart, in hundredths of a point. */
function letters(size: number, isBold: boolean): string {
  return `sz="${String(size)}" b="${isBold ? '1' : '0'}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>${FONT}`;
}

const textProperties = (size: number): string => `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(size, false)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(1200, true)}</a:defRPr></a:pPr>`
    + `<a:r><a:rPr lang="zh-CN" ${letters(1200, true)}</a:rPr><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Figures stand at columns; a stacked bar has none for 0, which would lie on the next piece. */
function labelsXml(kind: Chart['kind']): string {
  const format = kind === 'stacked-bars' ? '<c:numFmt formatCode="0;;" sourceLinked="0"/>' : '<c:numFmt formatCode="0" sourceLinked="0"/>';
  const position = kind === 'columns' ? '<c:dLblPos val="outEnd"/>' : '<c:dLblPos val="ctr"/>';
  return `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}${position}<c:showLegendKey val="0"/><c:showVal val="1"/>`
    + '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
}

function seriesXml({ name, values, colour }: Series, index: number, { kind, categories }: Chart): string {
  return `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/><c:tx>${strings(name)}</c:tx><c:spPr><a:solidFill><a:srgbClr val="${rgb(colour)}"/></a:solidFill></c:spPr>`
    + `<c:invertIfNegative val="0"/>${labelsXml(kind)}<c:cat>${strings(categories)}</c:cat><c:val>${numbers(values)}</c:val></c:ser>`;
}

function axesXml(kind: Chart['kind']): string {
  const isLying = kind === 'stacked-bars';
  const line = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln></c:spPr>`;
  const [first, second] = isLying ? ['l', 't'] : ['b', 'l'];
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${first}"/>`
    + `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textProperties(900)}`
    + `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
    + `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${second}"/>`
    + `<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`
    + `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

function plotXml(chart: Chart): string {
  const isLying = chart.kind === 'stacked-bars';
  return `<c:plotArea><c:layout/><c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${isLying ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`
    + chart.series.map((series, index) => seriesXml(series, index, chart)).join('')
    + `<c:gapWidth val="${isLying ? '45' : '70'}"/>${isLying ? '<c:overlap val="100"/>' : '<c:overlap val="-5"/>'}<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`
    + `${axesXml(chart.kind)}</c:plotArea>`;
}

/** A chart part. */
export function chartXml(chart: Chart): string {
  return `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`
    + `${plotXml(chart)}<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`
    + `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`;
}

function anchorXml({ row, col, width, height, chart }: PlacedChart, index: number): string {
  const number = String(index + 1);
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>${String(col)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`
    + `<xdr:ext cx="${String(width * EMU)}" cy="${String(height * EMU)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(index + 2)}" name="Chart ${number}" descr="${escaped(chart.title)}"/>`
    + '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}

/** The drawing of a sheet: its charts, the first by the relationship `rId1`. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  return `${XML}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}">${charts.map(anchorXml).join('')}</xdr:wsDr>`;
}
