using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Papers;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Data.Tables;

internal sealed class LetterTemplateTable : IEntityTypeConfiguration<LetterTemplateVersion>
{
    public void Configure(EntityTypeBuilder<LetterTemplateVersion> builder)
    {
        builder.ToTable("LetterTemplateVersions", table => RecordGuards.Declare(table, "LetterTemplateVersions"));
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.ServiceCode).HasMaxLength(60);
        builder.Property(v => v.Reason).HasMaxLength(400);
        builder.HasIndex(v => new { v.ServiceCode, v.Number }).IsUnique();
    }
}

internal sealed class LetterTable : IEntityTypeConfiguration<CaseLetter>
{
    public void Configure(EntityTypeBuilder<CaseLetter> builder)
    {
        builder.ToTable("CaseLetters");
        builder.HasKey(l => new { l.CaseId, l.Number });
        builder.Property(l => l.Template).HasMaxLength(60);
        builder.Property(l => l.Content).HasMaxLength(64);
        builder.Property(l => l.Signer).HasMaxLength(64);
        builder.Property(l => l.RegisterNumber).HasMaxLength(100);
        builder.Property(l => l.Classification).HasMaxLength(20);
        builder.Ignore(l => l.Counts);
        // A number is given once: what the counter keeps, the index keeps too.
        builder.HasIndex(l => new { l.Classification, l.Year, l.Sequence }).IsUnique();
        builder.HasIndex(l => l.NumberedAt);
    }
}

internal sealed class LetterPaperTable : IEntityTypeConfiguration<LetterPaper>
{
    public void Configure(EntityTypeBuilder<LetterPaper> builder)
    {
        builder.ToTable("LetterPapers");
        builder.HasKey(p => new { p.CaseId, p.Letter });
    }
}
