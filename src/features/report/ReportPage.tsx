export function ReportPage(){return <h1>r</h1>}
