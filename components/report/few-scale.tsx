import { reportWords } from '@/lib/domain/exchange/report/report-words'

const text = reportWords.few
const WIDTH = 260
const INSET = 6

/** How many articles there are, on the way to what a share and a comparison need; the words beside it say the same. */
export function FewScale({ articles }: { articles: number }) {
  return (
    <svg viewBox={`0 0 ${WIDTH + 24} 52`} className="w-71 max-w-full" aria-hidden="true">
      <path d={`M${x(0)} 14H${x(10)}`} stroke="var(--none)" strokeWidth={4} strokeLinecap="round" />
      <path d={`M${x(0)} 14H${x(articles)}`} stroke="var(--text2)" strokeWidth={4} strokeLinecap="round" />
      {[5, 10].map((need) => (
        <path key={need} d={`M${x(need)} 6v16`} stroke="var(--text2)" strokeWidth={1.5} />
      ))}
      <circle cx={x(articles)} cy={14} r={6.5} fill="var(--text)" />
      <text x={x(5)} y={46} fontSize={12} textAnchor="middle" fill="var(--text2)">
        {text.share}
      </text>
      <text x={WIDTH + 24} y={46} fontSize={12} textAnchor="end" fill="var(--text2)">
        {text.comparison}
      </text>
      <text x={0} y={46} fontSize={12} fontWeight={600} fill="var(--text)">
        {text.now(articles)}
      </text>
    </svg>
  )
}

function x(articles: number): number {
  return INSET + (Math.min(10, articles) / 10) * WIDTH
}
