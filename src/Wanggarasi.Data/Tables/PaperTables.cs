using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Data.Papers;

namespace Wanggarasi.Data.Tables;

internal sealed class SaltTable : IEntityTypeConfiguration<CaseSaltPaper>
{
    public void Configure(EntityTypeBuilder<CaseSaltPaper> builder)
    {
        builder.ToTable("CaseSalts");
        builder.HasKey(s => s.CaseId);
        builder.Property(s => s.CaseId).ValueGeneratedNever();
        builder.Property(s => s.SealedSalt).HasMaxLength(200);
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<PersonPaper>
{
    public void Configure(EntityTypeBuilder<PersonPaper> builder)
    {
        builder.ToTable("Persons");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.NameSearch).HasMaxLength(200);
        builder.Property(p => p.NikFingerprint).HasMaxLength(32);
        builder.Property(p => p.FamilyCardFingerprint).HasMaxLength(32);
        builder.Property(p => p.PhoneFingerprint).HasMaxLength(32);
        builder.HasIndex(p => p.CaseId);
        builder.HasIndex(p => p.NikFingerprint);
        builder.HasIndex(p => p.FamilyCardFingerprint);
        builder.HasIndex(p => p.PhoneFingerprint);
        builder.HasIndex(p => p.NameSearch);
    }
}

internal sealed class AnswerTable : IEntityTypeConfiguration<AnswerPaper>
{
    public void Configure(EntityTypeBuilder<AnswerPaper> builder)
    {
        builder.ToTable("Answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.QuestionId).HasMaxLength(60);
        builder.HasIndex(a => new { a.CaseId, a.QuestionId }).IsUnique();
    }
}

internal sealed class RemarkTable : IEntityTypeConfiguration<RemarkPaper>
{
    public void Configure(EntityTypeBuilder<RemarkPaper> builder)
    {
        builder.ToTable("Remarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Field).HasMaxLength(60);
        builder.HasIndex(r => new { r.CaseId, r.Sequence });
    }
}

internal sealed class DocumentTable : IEntityTypeConfiguration<DocumentPaper>
{
    public void Configure(EntityTypeBuilder<DocumentPaper> builder)
    {
        builder.ToTable("Documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.RequirementCode).HasMaxLength(60);
        builder.Property(d => d.MediaType).HasMaxLength(40);
        builder.Property(d => d.Sha256).HasMaxLength(32);
        builder.Property(d => d.SealedName).HasMaxLength(1000);
        builder.HasIndex(d => d.CaseId);
    }
}

internal sealed class ContentTable : IEntityTypeConfiguration<DocumentContent>
{
    public void Configure(EntityTypeBuilder<DocumentContent> builder)
    {
        builder.ToTable("DocumentContents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<DocumentPaper>().WithOne().HasForeignKey<DocumentContent>(c => c.Id).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OpeningTable : IEntityTypeConfiguration<DocumentOpening>
{
    public void Configure(EntityTypeBuilder<DocumentOpening> builder)
    {
        builder.ToTable("DocumentOpenings", table => RecordGuards.Declare(table, "DocumentOpenings"));
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.CaseId);
    }
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.TokenFingerprint).HasMaxLength(32);
        builder.Property(d => d.ServiceCode).HasMaxLength(60);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.TokenFingerprint).IsUnique();
        builder.HasIndex(d => d.OwnerId);
        builder.HasIndex(d => d.ExpiresAt);
    }
}

internal sealed class CounterTable : IEntityTypeConfiguration<RegisterCounter>
{
    public void Configure(EntityTypeBuilder<RegisterCounter> builder)
    {
        builder.ToTable("RegisterCounters");
        builder.HasKey(c => new { c.Group, c.Year });
        builder.Property(c => c.Group).HasColumnName("RegisterGroup").HasMaxLength(20);
    }
}

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasMaxLength(40);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.LastError).HasMaxLength(400);
        builder.HasIndex(m => new { m.DeliveredAt, m.NextAttemptAt });
        builder.HasIndex(m => m.CaseId);
        builder.HasIndex(m => m.UserId);
    }
}
